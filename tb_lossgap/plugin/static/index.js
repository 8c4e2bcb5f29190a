/*
The panel of tb_lossgap, Apache-2.0. Built from frontend/; edit the sources, not this file.
It contains Preact, Copyright (c) 2015-present Jason Miller, and
uPlot, Copyright (c) Leon Sorokin, both under the MIT License:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
*/
var ce,Bi,Tc,fn,ul,eo,Gi,Jr,ji,fl,cl,Ec,Sr=Symbol.for("pv"),to={},no=[],Rc=/^m(i|n|o|s|text|space)$/,pl=Array.isArray,dl=no.slice,Mn=Object.assign;function Rn(e){e&&e.parentNode&&e.remove()}function qi(e,t,n){var r,o,l,s={},u=arguments.length;for(l in t)l=="key"?r=t[l]:l=="ref"&&typeof e!="function"?o=t[l]:s[l]=t[l];return u>2&&(s.children=u>3?dl.call(arguments,2):n),kr(e,s,r,o,null)}function kr(e,t,n,r,o){var l={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Sr,__v:o||++Bi,__i:-1,__u:0};return!o&&ce.vnode&&ce.vnode(l),l}function oe(e){return e.children}function Zr(e,t){this.props=e,this.context=t,this.__g=0}function pn(e,t){if(t==null)return e.__&&pn(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:pn(e)}function Mc(e){var t,n=e.__v,r=n.__e,o=[],l=[],s=e.__P;s&&((t=Mn({constructor:Sr},n)).__v=n.__v+1,ce.vnode&&ce.vnode(t),ml(s,t,n,e.__n,s.namespaceURI,32&n.__u?[r]:null,o,r||pn(n),32&n.__u,l),t.__v=n.__v,t.__.__k[t.__i]=t,es(o,t,l),n.__=n.__e=null,t.__e!=r&&Yi(t))}function Yi(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Yi(e)}function Ki(e){(8&e.__g||(e.__g|=8,fn.push(e),eo++))&&ul==ce.debounceRendering||((ul=ce.debounceRendering)||queueMicrotask)(Qi)}function Qi(){try{for(var e,t=1;fn.length;)fn.length>t&&fn.sort(Gi),e=fn.shift(),t=fn.length,8&e.__g&&Mc(e)}finally{(eo=fn.length)&&(ul||queueMicrotask)(Qi)}}function Ji(e,t,n,r,o,l,s,u,f,d,h){var _,b,y,k,S,T,P=r.__k||no,v=t.length;for(f=Cc(n,t,P,f,v),_=0;_<v;_++)(y=n.__k[_])!=null&&(b=~y.__i&&P[y.__i]||to,y.__i=_,T=ml(e,y,b,o,l,s,u,f,d,h),k=y.__e,(b.ref!=y.ref||8&b.__u)&&(b.ref&&hl(b.ref,null,y,b),y.ref&&h.push(y.ref,y.__c||k,y)),S=S||k,4&y.__u?(f=Zi(y,f,e,!b.__v),b.__e&&(b.__e=null)):typeof y.type=="function"&&T!==void 0?f=T:k&&(f=k.nextSibling),y.__u&=-21);return n.__e=S,f}function Cc(e,t,n,r,o){var l,s,u,f,d,h,_,b,y,k=n.length,S=k,T=0,P=0,v=e.__k=Array(o);for(l=0;l<o;l++)(s=t[l])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=v[l]=kr(null,s):pl(s)?s=v[l]=kr(oe,{children:s}):s.constructor===Sr&&s.__b?s=v[l]=kr(s.type,s.props,s.key,s.ref,s.__v):v[l]=s,f=l+T,s.__=e,s.__b=e.__b+1,u=null,~(d=s.__i=Pc(s,n,f,S))&&(S--,(u=n[d])&&(u.__u|=2)),u&&u.__v?(s.__u|=16,d==f-1?T--:d==f+1?T++:d!=f&&(d>f?T--:T++,P=1)):(~d||(o>k?T--:o<k&&T++),typeof s.type!="function"&&(s.__u|=4))):v[l]=null;if(P){for(h=[],_=[],l=0;l<o;l++)if((s=v[l])&&16&s.__u){for(T=0,b=h.length;T<b;)h[y=T+b>>1]<s.__i?T=y+1:b=y;h[T]=s.__i,_[l]=T+1}for(T=h.length;l--;)_[l]&&(_[l]==T?T--:v[l].__u|=4)}if(S)for(l=0;l<k;l++)!(u=n[l])||2&u.__u||(u.__e==r&&(r=pn(u)),gl(u,u));return r}function Zi(e,t,n,r){var o,l,s,u;if(typeof e.type=="function"){if(e.props.__P)return t;if(o=e.__k)for(l=0;l<o.length;l++)o[l]&&(o[l].__=e,t=Zi(o[l],t,n,!1));return t}for(t&&!t.parentNode&&(t=pn(e))&&!t.parentNode&&(t=null),s=e.__e,u=t;u&&u.nodeType==8;)u=u.nextSibling;for(s!=u&&(!r&&n.moveBefore&&s.parentNode?n.moveBefore(s,t):n.insertBefore(s,t||null)),t=s;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Pc(e,t,n,r){var o,l=e.key,s=e.type,u=t[n],f=u&&!(2&u.__u);if(u===null&&l==null||f&&l==u.key&&s==u.type)return n;if(r>(f?1:0)){for(o=n-1;o>=0;o--)if((u=t[o])&&!(2&u.__u)&&l==u.key&&s==u.type)return o;for(o=n+1;o<t.length;o++)if((u=t[o])&&!(2&u.__u)&&l==u.key&&s==u.type)return o}return-1}function Ui(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Qr(e,t,n,r,o){var l,s;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)n&&t in n||Ui(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||Ui(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(s=cl[t]||(cl[t]=Ac(t)),(e.__a||(e.__a={}))[t]=fl,l=t!=(t=t.replace(ji,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,s,l):e.removeEventListener(t,s,l));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Ac(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Jr]==null)t[Jr]=fl++;else if(t[Jr]<this.__a[e])return;return n(ce.event?ce.event(t):t)}}}function ml(e,t,n,r,o,l,s,u,f,d){var h,_,b,y,k,S,T,P,v,A,E,q,F,Y,K,J,W,C,U=t.type;if(t.constructor!==Sr)return null;128&n.__u&&(f=32&n.__u,h=n.__c.__z)&&(t.__u|=f,_=l=[],h.nodeType==8?u=Xr(h,l):l.push(h),u=l[0]||u),(h=ce.__b)&&h(t);e:if(typeof U=="function"){b=s.length;try{if(P=t.props,v=(h=U.prototype)&&h.render,A=(h=U.contextType)&&r[h.__c],E=h?A?A.props.value:h.__:r,(y=n.__c)?(t.__c=y,2&y.__g&&(y.__g|=1)):(v?t.__c=y=new U(P,E):(t.__c=y=new Zr(P,E),y.constructor=U,y.render=Nc),A&&A.sub(y),y.state||(y.state={}),y.__n=r,y.__g|=8,y.__h=[],y.__k=[]),v&&(y.__s||(y.__s=y.state),U.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=Mn({},y.__s)),Mn(y.__s,U.getDerivedStateFromProps(P,y.__s)))),k=y.props,S=y.state,y.__v=t,n.__c){if(P!==k&&v&&!U.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(P,E),t.__v==n.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&y.shouldComponentUpdate(P,y.__s,E)===!1){t.__v!=n.__v&&(y.props=P,y.state=y.__s,y.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(N){N&&(N.__=t)}),no.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&s.push(y),u=pn(n);break e}y.componentWillUpdate&&y.componentWillUpdate(P,y.__s,E),v&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(k,S,T)})}else v&&!U.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),v&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=E,y.props=P,y.__P=e,y.__g&=-5,q=ce.__r,F=v?25:0;do y.__g&=-9,q&&q(t),h=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++F<25);v&&(no.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(r=Mn({},r,y.getChildContext())),v&&n.__c&&y.getSnapshotBeforeUpdate&&(T=y.getSnapshotBeforeUpdate(k,S)),Y=h&&h.type===oe&&h.key==null?h.props.children:h,P.__P&&(h=u,o=(e=P.__P).namespaceURI,f=l=null,n.props&&n.props.__P!=e&&(n.__k.some(function(N){N&&gl(N,N)}),n.__k=null),u=n.__k?pn(n,0):null),u=Ji(e,pl(Y)?Y:[Y],t,n,r,o,l,s,u,f,d),P.__P&&(t.__e=null,u=h),t.__u&=-161,_&&_.some(Rn),y.__h.length&&s.push(y),1&y.__g&&(y.__g&=-4)}catch(N){if(s.length=b,t.__v=null,f||l)if(N&&N.then){if(t.__u|=128|f,l){for(~(W=l.indexOf(u||void 0))||(W=l.length);(C=l[W-1])&&C.nodeType==8;)W--;for(;W<l.length;W++)if(C=l[W])if(l[W]=null,K){if(C==J)break}else{if(C.nodeType!=8)break;C.data.startsWith("$s")&&(J=Xr(K=C))}}if(!K){for(;u&&u.nodeType==8&&u.nextSibling;)u=u.nextSibling;K=u}(h=Xr(K=t.__c.__z||(t.__c.__z=K)))?(t.__e=K,u=h):t.__e=u,u=u&&u.nextSibling}else l&&l.some(Rn);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),N&&N.then||Xi(t),ce.__e(N,t,n)}}else u=t.__e=Lc(n.__e,t,n,r,o,l,s,f,d,e);return(h=ce.diffed)&&h(t),u}function Xr(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Xi(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Xi))}function es(e,t,n){for(var r=0;r<n.length;)hl(n[r++],n[r++],n[r++]);ce.__c&&ce.__c(t,e),e.some(function(o){try{e=o.__h,o.__h=[],e.some(function(l){l.call(o)})}catch(l){ce.__e(l,o.__v)}})}function Lc(e,t,n,r,o,l,s,u,f,d){var h,_,b,y,k,S,T,P,v=n.props||to,A=t.props,E=t.type;if(E=="svg"?o="http://www.w3.org/2000/svg":E=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),l){for(h=0;h<l.length;h++)if((k=l[h])&&(E?k.localName==E:k.nodeType==3)){e=k,l[h]=null;break}}if(!e){if(P=d.ownerDocument||document,!E)return P.createTextNode(A);e=P.createElementNS(o,E,A.is?A:d),u&&(ce.__m&&ce.__m(t,l),u=!1),l=null}if(E){if(d=E=="template"&&e.content||e,l=E=="textarea"&&A.defaultValue!=null?null:l&&dl.call(d.childNodes),!u&&l)for(v={},h=0;h<e.attributes.length;h++)v[(k=e.attributes[h]).name]=k.value;for(h in v)k=v[h],h=="dangerouslySetInnerHTML"?b=k:h=="children"||h in A||h=="value"&&"defaultValue"in A||h=="checked"&&"defaultChecked"in A||Qr(e,h,null,k,o);for(h in A)k=A[h],h=="children"?y=k:h=="dangerouslySetInnerHTML"?_=k:h=="value"?S=k:h=="checked"?T=k:u&&typeof k!="function"||v[h]===k||Qr(e,h,k,v[h],o);_?(u||b&&(_.__html==b.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(b&&(e.textContent=""),(E=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Rc.test(E))&&(o="http://www.w3.org/1999/xhtml"),Ji(d,pl(y)?y:[y],t,n,r,o,l,s,l?l[0]:n.__k&&pn(n,0),u,f),l&&l.some(Rn)),u&&E!="textarea"||(h="value",E=="progress"&&S==null?e.removeAttribute(h):S==null||S===e[h]&&(E!="progress"||S)||Qr(e,h,S,v[h],o),h="checked",T!=null&&T!=e[h]&&Qr(e,h,T,v[h],o))}else v===A||u&&e.data==A||(e.data=A);return e}function hl(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){ce.__e(o,n)}}function gl(e,t,n){var r,o,l,s;if(ce.unmount&&ce.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||hl(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(u){ce.__e(u,t)}r.__P=r.__n=null}if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&gl(r[s],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=Xr(r,l=[]))&&(r==e.__e&&l.some(Rn),Rn(o),Rn(r)),n||Rn(e.__e),e.__e=e.__c=e.__=null}function Nc(e,t,n){return this.constructor(e,n)}function ts(e,t){var n,r,o,l;ce.__&&ce.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=kr(oe,{children:[e]}),o=[],l=[],ml(t,t.__k,r||to,to,t.namespaceURI,r?null:t.firstChild?dl.call(t.childNodes):null,o,r?r.__e:t.firstChild,n,l),es(o,t.__k,l),t.__k.props.children=null}ce={__e:function(e,t,n,r){for(var o,l,s;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((s=(l=o.constructor)&&l.getDerivedStateFromError)&&o.setState(l.getDerivedStateFromError(e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),s=1),s&&8&o.__g)return void(o.__g|=2)}catch(u){e=u}}throw eo=0,e}},Bi=0,Tc=function(e){return e!=null&&e.constructor===Sr},Zr.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Mn({},this.state)),typeof e=="function"&&(e=e(Mn({},n),this.props)),e&&(Mn(n,e),this.__v&&(t&&this.__k.push(t),Ki(this)))},Zr.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Ki(this))},Zr.prototype.render=oe,fn=[],eo=0,Gi=function(e,t){return e.__v.__b-t.__v.__b},Jr=Symbol(),ji=/(PointerCapture)$|Capture$/i,fl=0,cl={},Ec=0;var ns='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';function rs(e){try{let{body:t}=window.parent.document;if(window.parent===window)throw new Error("opened alone: there is no page around");let n=()=>e(t.classList.contains("dark-mode")?"dark":"light");new MutationObserver(n).observe(t,{attributes:!0,attributeFilter:["class"]}),n()}catch{let t=window.matchMedia("(prefers-color-scheme: dark)"),n=()=>e(t.matches?"dark":"light");t.addEventListener("change",n),n()}}function _l(){try{return window.parent.location.hash}catch{return window.location.hash}}function os(){try{return new URLSearchParams(window.parent.location.search).get("runFilter")??""}catch{return""}}function ls(e){try{let{history:t,location:n}=window.parent;if(window.innerHeight===0)return;n.hash!==e&&t.replaceState(t.state,"",e)}catch{}}function is({onReload:e,onRunNames:t}){let{port1:n,port2:r}=new MessageChannel,o=u=>n.postMessage(JSON.stringify({error:null,...u})),l=()=>o({type:"experimental.GetRuns",id:1,payload:null,isReply:!1}),s=u=>{Array.isArray(u)&&t(u.filter(f=>typeof f=="string"))};n.onmessage=({data:u})=>{let f=Oc(u);if(f!==null){if(f.isReply)return s(f.payload);o({...f,isReply:!0,payload:null}),f.type==="experimental.DataReloaded"&&e(),f.type==="experimental.RunsChanged"&&s(f.payload)}};try{window.parent.postMessage("experimental.bootstrap","*",[r]),l()}catch{}}function Oc(e){try{let t=JSON.parse(String(e));return Fc(t)?t:null}catch{return null}}function Fc(e){return typeof e=="object"&&e!==null&&"id"in e&&"isReply"in e}var Er,Oe,yl,ss,bl=Object.is,Rr=0,gs=[],wl=[],Pe=ce,as=Pe.__b,us=Pe.__r,cs=Pe.diffed,fs=Pe.__c,ps=Pe.unmount,ds=Pe.__;function xl(e,t){Pe.__h&&Pe.__h(Oe,e,Rr||t),Rr=0;var n=Oe.__H||(Oe.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Fe(e){return Rr=1,Vc(ys,e)}function Vc(e,t,n){var r=xl(Er++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):ys(void 0,t),function(l){var s=(r.__N||r.__)[0],u=r.t(s,l);bl(s,u)||(r.__N=[u,r.__[1]],r.__c.setState({}))}],r.__c=Oe,!Oe.__f)){Oe.__f=!0;var o=Oe.shouldComponentUpdate;Oe.shouldComponentUpdate=function(l,s,u){var f=this.__H;if(!f)return!0;var d=!1,h=this.props!=l;if(f.__.some(function(b){b.__N&&(d=!0,bl(b.__[0],b.__N[0])||(h=!0))}),o){var _=o.call(this,l,s,u);return d?_||h:_}return!d||h}}return r.__}function Je(e,t){var n=xl(Er++,3);!Pe.__s&&_s(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,Oe.__H.__h.push(n))}function Ge(e){return Rr=5,Me(function(){return{current:e}},[])}function Me(e,t){var n=xl(Er++,7);return _s(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ro(e,t){return Rr=8,Me(function(){return e},t)}function $c(){var e;do{for(;e=wl.shift();)try{Tr(e)}catch(n){Pe.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=gs.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Tr),t.__h.some(vl),t.__h=[]}catch(n){t.__h=[],Pe.__e(n,e.__v)}}}while(wl.length)}Pe.__b=function(e){Oe=null,as&&as(e)},Pe.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),ds&&ds(e,t)},Pe.__r=function(e){us&&us(e),Er=0;var t=(Oe=e.__c).__H;t&&(yl==Oe?Oe.__h=[]:(t.__h.some(Tr),t.__h.some(vl),Er=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),yl=Oe},Pe.diffed=function(e){cs&&cs(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&hs(gs.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),yl=Oe=null},Pe.__c=function(e,t){t.some(function(n){try{n.__h.some(Tr),n.__h=n.__h.filter(function(r){return!r.__||vl(r)})}catch(r){n.__h=[function(){throw r}]}}),fs&&fs(e,t)},Pe.unmount=function(e){ps&&ps(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,hs(wl.push(o))}else Tr(o)}catch(l){t=l}}),r.__H=void 0,t&&Pe.__e(t,r.__v))};var ms=typeof requestAnimationFrame=="function";function Hc(e){var t,n=function(){clearTimeout(r),ms&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);ms&&(t=requestAnimationFrame(n))}function hs(e){e!=1&&ss==Pe.requestAnimationFrame||((ss=Pe.requestAnimationFrame)||Hc)($c)}function Tr(e){var t=Oe,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),Oe=t}function vl(e){var t=Oe;e.__c=e.__(),Oe=t}function _s(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!bl(n,e[r])})}function ys(e,t){return typeof t=="function"?t(e):t}var Ve=class extends Error{name="ContractError";constructor(t,n,r){super(`${t}: expected ${n}, got ${Ic(r)}`)}};function Ic(e){let t=e===void 0?"nothing":JSON.stringify(e)??typeof e;return t.length>60?`${t.slice(0,57)}...`:t}function Tt(e,t){if(typeof e!="object"||e===null||Array.isArray(e))throw new Ve(t,"an object",e);return new Map(Object.entries(e))}function Et(e,t,n){if(!Array.isArray(e))throw new Ve(t,"a list",e);return e.map((r,o)=>n(r,`${t}[${o}]`))}function Ze(e,t){if(typeof e!="string")throw new Ve(t,"a text",e);return e}function kl(e,t){if(typeof e!="boolean")throw new Ve(t,"true or false",e);return e}function Ot(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new Ve(t,"a number",e);return e}var zc=new Map([["NaN",Number.NaN],["Infinity",Number.POSITIVE_INFINITY],["-Infinity",Number.NEGATIVE_INFINITY]]);function lt(e,t){if(e===null||typeof e=="number")return e;let n=zc.get(e);if(n===void 0)throw new Ve(t,'a number, null, "NaN" or an infinity',e);return n}function Zt(e){return(t,n)=>t==null?null:e(t,n)}function oo(e,t,n){if(e.get("version")!==n)throw new Ve(`${t}.version`,String(n),e.get("version"))}var lo=["train_reported","train_weighted","train_frozen","train_objective","train_clean","train_eval","train_val_model","val_weighted","val_reported"],ht=["train_averaging","timing","objective","augmentation","dropout","batchnorm","other_mode","weights","generalisation","val_averaging"],io=["batchnorm_noise","batchnorm_stale","interaction","drift","revisit","first_visit"],Sl=["measured","tentative","none"];function bs(e){let t=Tt(e,"epochs");return oo(t,"epochs",1),{run:Ze(t.get("run"),"epochs.run"),series:Ze(t.get("series"),"epochs.series"),epochs:Ot(t.get("epochs"),"epochs.epochs"),recorded:Ot(t.get("recorded"),"epochs.recorded"),columns:Wc(Tt(t.get("columns"),"epochs.columns"),"epochs.columns"),verdict:Zt(Gc)(t.get("verdict"),"epochs.verdict"),warnings:Et(t.get("warnings"),"epochs.warnings",Ze),error:Zt(Ze)(t.get("error"),"epochs.error")}}function ws(e,t,n,r){let o=Et(e,t,r);if(o.length!==n)throw new Ve(t,`${n} values`,o.length);return o}function Rl(e,t,n){return(r,o)=>ws(e.get(r),`${t}.${r}`,n,o)}function Wc(e,t){let n=Et(e.get("epoch"),`${t}.epoch`,Ot);Kc(n,`${t}.epoch`);let r=Rl(e,t,n.length),o=(s,u)=>Uc(s,u,n.length),l=(s,u)=>ws(s,u,n.length,lt);return{epoch:n,step:r("step",Ot),complete:r("complete",kl),gap:r("gap",lt),rungs:Tl(e.get("rungs"),`${t}.rungs`,lo,l),terms:Tl(e.get("terms"),`${t}.terms`,ht,o),details:Tl(e.get("details"),`${t}.details`,io,o),probe:Bc(e.get("probe"),`${t}.probe`,n.length),notes:r("notes",(s,u)=>Et(s,u,Ze))}}function Kc(e,t){let n=e.findIndex((r,o)=>r<=(e[o-1]??-1/0));if(n>=0)throw new Ve(`${t}[${n}]`,"a later epoch",e[n])}function Tl(e,t,n,r){let o=Tt(e,t),l=n;for(let s of o.keys())if(!l.includes(s))throw new Ve(t,`one of ${n.join(", ")}`,s);return new Map(n.filter(s=>o.has(s)).map(s=>[s,r(o.get(s),`${t}.${s}`)]))}function Uc(e,t,n){let r=Rl(Tt(e,t),t,n);return{value:r("value",lt),stderr:r("stderr",lt),low:r("low",lt),high:r("high",lt)}}function Bc(e,t,n){let r=Rl(Tt(e,t),t,n);return{batches:r("batches",lt),steps:r("steps",lt),seconds:r("seconds",lt),share:r("share",lt),verified:r("verified",Zt(kl))}}function Gc(e,t){let n=Tt(e,t);return{code:Ze(n.get("code"),`${t}.code`),text:Ze(n.get("text"),`${t}.text`),advice:Et(n.get("advice"),`${t}.advice`,Ze),confidence:jc(n.get("confidence"),`${t}.confidence`)}}function jc(e,t){let n=Sl.find(r=>r===e);if(n===void 0)throw new Ve(t,Sl.join(" or "),e);return n}function vs(e){let t=Tt(e,"runs");return oo(t,"runs",1),{runs:Et(t.get("runs"),"runs.runs",qc),others:Et(t.get("others"),"runs.others",Ze)}}function qc(e,t){let n=Tt(e,t);return{run:Ze(n.get("run"),`${t}.run`),series:Ze(n.get("series"),`${t}.series`),epochs:Ot(n.get("epochs"),`${t}.epochs`),recorded:Ot(n.get("recorded"),`${t}.recorded`),last:Zt(Yc)(n.get("last"),`${t}.last`),history:Qc(n.get("history"),`${t}.history`),verdict:Zt(Ze)(n.get("verdict"),`${t}.verdict`),age:Zt(Ot)(n.get("age"),`${t}.age`),notes:Et(n.get("notes"),`${t}.notes`,Ze),error:Zt(Ze)(n.get("error"),`${t}.error`)}}function Yc(e,t){let n=Tt(e,t);return{epoch:Ot(n.get("epoch"),`${t}.epoch`),gap:lt(n.get("gap"),`${t}.gap`),likeForLike:lt(n.get("like_for_like"),`${t}.like_for_like`)}}function Qc(e,t){let n=Tt(e,t),r=Et(n.get("epoch"),`${t}.epoch`,Ot),o=Et(n.get("gap"),`${t}.gap`,lt);if(o.length!==r.length)throw new Ve(`${t}.gap`,`${r.length} values`,o.length);return{epoch:r,gap:o}}var ao=["gap","train_reported","val_reported",...ht];var so="p.lossgap.",Jc=1500;function xs(e){let t=Zc(e),n=Number(t.get("epoch")),r=ao.find(o=>o===t.get("quantity"));return{run:t.get("run")??null,series:t.get("series")??null,epoch:Number.isInteger(n)&&n>0?n:null,filter:t.get("filter")??"",quantity:r??"gap",ticked:tf(t.get("ticked"))}}function ks(e,t){let n=e.replace(/^#/,"").split("&").filter(o=>o!==""&&!o.startsWith(so));(n[0]===void 0||n[0].includes("="))&&n.unshift("lossgap");let r=Object.entries({run:t.run,series:t.series==="loss"?null:t.series,epoch:t.epoch?.toString()??null,filter:t.filter||null,quantity:t.quantity==="gap"?null:t.quantity,ticked:ef(t.ticked)}).flatMap(([o,l])=>l===null?[]:[`${so}${o}=${encodeURIComponent(l)}`]);return`#${[...n,...r].join("&")}`}function Zc(e){let t=new Map;for(let n of e.replace(/^#/,"").split("&")){let[r,...o]=n.split("=");r?.startsWith(so)&&t.set(r.slice(so.length),Xc(o.join("=")))}return t}function Xc(e){try{return decodeURIComponent(e)}catch{return e}}function ef(e){if(e===null)return null;let t=JSON.stringify([...e]);return t.length>Jc?null:t}function tf(e){if(e===void 0)return null;try{let t=JSON.parse(e);return Array.isArray(t)?new Set(t.filter(n=>typeof n=="string")):null}catch{return null}}function Ss(e,t){let n=e.length-1;return t===null?n:Math.max(0,e.findLastIndex(r=>r<=t))}function Ts(e,t){let n=Math.max(0,Math.min(e.length-1,t));return n===e.length-1?null:e[n]??null}function Es(e,t,n,r){let o=t?10:1,s=new Map([["ArrowLeft",n-o],["ArrowDown",n-o],["ArrowRight",n+o],["ArrowUp",n+o],["PageDown",n-10],["PageUp",n+10],["Home",0],["End",r]]).get(e);return s===void 0?null:Math.max(0,Math.min(r,s))}function Se(e){return JSON.stringify([e.run,e.series])}var nf=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;function nr(e){let t=e.replace(nf,n=>`\\u${(n.codePointAt(0)??0).toString(16).padStart(4,"0")}`);return t===""?"(no name)":t}function dn(e){let t=nr(e.run);return e.series==="loss"?t:`${t} · ${nr(e.series)}`}function Ms(e,t){if(t==="")return{runs:e,problem:null};try{let n=new RegExp(t,"i");return{runs:e.filter(r=>n.test(r.run)),problem:null}}catch{let n=t.toLowerCase();return{runs:e.filter(r=>r.run.toLowerCase().includes(n)),problem:"not a regular expression: looked for as plain text"}}}var Ml=40;function Cs(e){return new Set(e.filter(t=>t.last!==null).slice(0,Ml).map(Se))}var Rs=["#12b5cb","#e52592","#f9ab00","#9334e6","#7cb342","#e8710a"],rf={light:["#425066",...Rs],dark:["#8e98a3",...Rs]};function Ps(e,t){let n=new Map(e.map((o,l)=>[o,l])),r=rf[t];return({run:o})=>r[(n.get(o)??0)%r.length]??"#425066"}function As(e){let t=[[86400,"d"],[3600,"h"],[60,"min"]];for(let[n,r]of t)if(e>=n)return`${Math.floor(e/n)} ${r} ago`;return e<10?"just now":`${Math.floor(e)} s ago`}var Mr=class extends Error{name="ApiError"};async function Ls(e){return Os("runs",e,vs)}async function Cl(e,t){return Os(`epochs?${Ds(e)}`,t,bs)}function Ns(e,t){return`download?${Ds(e)}&format=${t}`}function Ds({run:e,series:t}){return new URLSearchParams({run:e,series:t}).toString()}async function Os(e,t,n){let r=await fetch(e,{signal:t}).catch(o=>{throw t.aborted?o:new Mr("TensorBoard does not answer: see whether its process still runs, then retry.")});if(!r.ok)throw new Mr(await of(r));try{return n(await r.json())}catch(o){throw t.aborted?o:new Mr(lf(o))}}async function of(e){return(e.headers.get("content-type")?.startsWith("text/plain")??!1?(await e.text()).trim().slice(0,600):"")||`The server answered ${e.status}: its terminal says more.`}function lf(e){return`The server's answer is not what this page expects${e instanceof Ve?` (${e.message})`:""}. If tb_lossgap was upgraded, restart TensorBoard and reload the page.`}function Fs(){let e=new AbortController;return{ask(t,n,r){e.abort();let o=new AbortController;e=o,t(o.signal).then(l=>{o.signal.aborted||n(l)},l=>{o.signal.aborted||r(l)})},cancel(){e.abort()}}}var Pl={value:null,fault:null,isLoading:!0};function Vs(e,t,n){let[r,o]=Fe({about:"",...Pl}),l=Me(Fs,[]);return Je(()=>{e!==null&&(o(s=>s.about===e?{...s,isLoading:!0}:{about:e,...Pl}),l.ask(t,s=>o({about:e,value:s,fault:null,isLoading:!1}),s=>o(u=>({...u,fault:sf(s),isLoading:!1}))))},[e,n]),Je(()=>l.cancel,[l]),r.about===e?r:{about:e??"",...Pl}}function sf(e){return e instanceof Error?e.message:String(e)}function $s(e){return Vs("runs",Ls,e)}function Hs(e,t){let n=e===null?null:Se(e);return Vs(n,r=>e===null?Promise.reject(new Error("no run")):Cl(e,r),t)}var af=4;function Is(e){let[t,n]=Fe(new Map),r=Ge(new Map),o=e.map(l=>`${Se(l)}@${l.recorded}`).join(`
`);return Je(()=>{let l=new AbortController,s=e.filter(f=>r.current.get(Se(f))!==f.recorded),u=async()=>{for(let f=s.shift();f!==void 0;f=s.shift()){let[d,h]=[f,Se(f)],_=await Cl(d,l.signal).catch(()=>null);if(l.signal.aborted)return;r.current.set(h,d.recorded),n(b=>new Map(b).set(h,_))}};for(let f=0;f<af;f++)u();return()=>l.abort()},[o]),{full:t,missing:e.filter(l=>!t.has(Se(l))).length}}function Xe(e){return!Number.isFinite(e)||e===0?3:Math.min(9,Math.max(1,2-Math.floor(Math.log10(Math.abs(e)))))}function Gt(e){let t=0;for(let n of e)n!==null&&Number.isFinite(n)&&(t=Math.max(t,Math.abs(n)));return t}function Rt(e,t){if(Number.isNaN(e))return"NaN";if(!Number.isFinite(e))return e>0?"∞":"−∞";let n=Math.abs(e),r=n>=1e7?n.toExponential(3):n.toFixed(t);return e<0&&Number(r)!==0?"−"+r:r}function Ae(e,t){let n=Rt(e,t);return e>0&&Number(n)!==0?`+${n}`:n}function uo(e){return Number.isFinite(e)?`${Ae(e*100,Math.abs(e)<.0995?1:0)} %`:"–"}function zs(e,t=4){let n=[];for(let l of e){let s=n.at(-1);s!==void 0&&s[1]===l-1?s[1]=l:n.push([l,l])}let r=n.slice(0,t).map(([l,s])=>l===s?`${l}`:`${l}–${s}`),o=n.slice(t).reduce((l,[s,u])=>l+u-s+1,0);return r.join(", ")+(o>0?` and ${o} more`:"")}var Te={train_averaging:{label:"Averaging (train)",meaning:"mean of batch means instead of the mean over samples",light:"#4ea09d",dark:"#cae9ff"},timing:{label:"Timing",meaning:"training loss averaged while the weights still moved",light:"#2d2d8e",dark:"#4b70f1"},objective:{label:"Objective",meaning:"training and validation use different losses",light:"#780bcd",dark:"#aec4e5"},augmentation:{label:"Augmentation",meaning:"training inputs are altered, validation inputs are not",light:"#652d52",dark:"#f7dba8"},dropout:{label:"Dropout",meaning:"dropout and other randomness, on in training only",light:"#cb7a06",dark:"#f48a00"},batchnorm:{label:"Batch norm",meaning:"batch statistics in training, running ones in validation",light:"#960000",dark:"#af6651"},other_mode:{label:"Other mode effects",meaning:"whatever else eval() changes",light:"#33707b",dark:"#01c89e"},weights:{label:"Weights",meaning:"validation uses other weights (EMA, SWA)",light:"#44054c",dark:"#10f70b"},generalisation:{label:"Generalisation",meaning:"like for like: the same model, mode and averaging on other samples",light:"#975fdf",dark:"#c694ff"},val_averaging:{label:"Averaging (val)",meaning:"mean of batch means instead of the mean over samples",light:"#cd1a3d",dark:"#e311ac"}},co={batchnorm_noise:{of:"batchnorm",label:"noise of batch statistics",meaning:"inherent in small batches"},batchnorm_stale:{of:"batchnorm",label:"stale running statistics",meaning:"can be mended: momentum, recalibration"},interaction:{of:"dropout",label:"interaction with batch norm",meaning:"the order of toggling moves the shares by half of it"},drift:{of:"timing",label:"drift",meaning:"improvement that validation shares"},revisit:{of:"timing",label:"revisit",meaning:"memory of the samples just seen"},first_visit:{of:"generalisation",label:"first visit",meaning:"unseen training against validation: is the split fair?"}},Xt={train_reported:{label:"Reported training",colour:"ink",dash:[6,4],width:2},train_weighted:{label:"Each sample once",colour:"train_averaging",dash:[],width:1.5},train_frozen:{label:"At final weights",colour:"timing",dash:[],width:1.5},train_objective:{label:"Validation's loss",colour:"objective",dash:[2,2],width:1.5},train_clean:{label:"Clean inputs",colour:"augmentation",dash:[8,3],width:1.5},train_eval:{label:"Evaluation mode",colour:"dropout",dash:[],width:1.5},train_val_model:{label:"Validation's weights",colour:"weights",dash:[4,2],width:1.5},val_weighted:{label:"Validation, each sample once",colour:"generalisation",dash:[],width:1.5},val_reported:{label:"Reported validation",colour:"ink",dash:[],width:2}},jt={light:{ink:"#202124",muted:"#5f6368",grid:"#e8eaed",ground:"#ffffff",alarm:"#c5221f"},dark:{ink:"#ffffff",muted:"#bdc1c6",grid:"#474747",ground:"#303030",alarm:"#ff8a80"}};function Al(e,t){let{colour:n}=Xt[e];return n==="ink"?jt[t].ink:Te[n][t]}var uf=new Map([...ht.map(e=>[e,{words:Te[e].label.toLowerCase(),term:e}]),["overfitting",{words:"overfitting",term:"generalisation"}],["hidden_overfitting",{words:"hidden overfitting",term:"generalisation"}],["easy_validation",{words:"easy validation set",term:"generalisation"}],["stale_batchnorm",{words:"stale batch norm",term:"batchnorm"}],["dropout_before_batchnorm",{words:"dropout before batch norm",term:"dropout"}],["denominator",{words:"wrong denominator",term:"train_averaging"}],["mode_fault",{words:"wrong train/eval mode",term:"other_mode"}],["overlap",{words:"splits overlap",term:"generalisation"}],["nothing",{words:"nothing to explain",term:null}],["inconclusive",{words:"inconclusive",term:null}]]);function fo(e){return uf.get(e)??{words:e.replaceAll("_"," "),term:null}}var cf=Symbol.for("pv"),ff=0;function p(e,t,n,r,o,l){t||(t={});var s,u,f=t;if("ref"in f&&typeof e!="function")for(u in f={},t)u=="ref"?s=t[u]:f[u]=t[u];var d={type:e,props:f,key:n,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:cf,__v:--ff,__i:-1,__u:0};return(o||l)&&(d.__source=o,d.__self=l),ce.vnode&&ce.vnode(d),d}function Ws(e){let{answer:t,filter:n,ticked:r,onTick:o}=e,{runs:l,problem:s}=Ms(t.runs,n),u=l.filter(d=>d.last!==null).map(Se),f=u.filter(d=>r.has(d)).length;return p("nav",{class:"runs","aria-label":"Runs",children:[p("div",{class:"runs-head",children:[p("input",{type:"search",placeholder:"Filter runs (regex)","aria-label":"Filter runs by regular expression",value:n,onInput:d=>e.onFilter(d.currentTarget.value)}),s!==null&&p("p",{class:"note",children:s}),p("label",{class:"tick-all",children:[p("input",{type:"checkbox",ref:d=>{d!==null&&(d.indeterminate=f>0&&f<u.length)},checked:f>0&&f===u.length,disabled:u.length===0,onChange:()=>o(u,f<u.length)}),p("span",{children:l.length===t.runs.length?`${l.length} ${l.length===1?"run":"runs"}`:`${l.length} of ${t.runs.length} runs`}),p("span",{class:"figure",children:"last gap"})]})]}),p("ul",{children:l.map(d=>p(pf,{run:d,list:e},Se(d)))}),t.others.length>0&&p("p",{class:"note others",title:t.others.slice(0,40).map(nr).join(`
`),children:[t.others.length," ",t.others.length===1?"run":"runs"," without loss-gap records"]})]})}function pf({run:e,list:t}){let n=Se(e),r=dn(e),o=n===t.inspected;return p("li",{class:o?"inspected":"",children:[p("input",{type:"checkbox","aria-label":`Compare ${r}`,checked:t.ticked.has(n),disabled:e.last===null,onChange:l=>t.onTick([n],l.currentTarget.checked)}),p("button",{type:"button","aria-current":o?"true":void 0,title:r,onClick:()=>t.onInspect(e),children:[p("span",{class:"swatch",style:{background:t.colour(e)}}),p("bdi",{class:"run-name",children:r}),p(df,{run:e}),p("span",{class:"run-state",children:mf(e)})]})]})}function df({run:e}){if(e.error!==null)return p("span",{class:"figure alarm",children:"error"});let t=e.last?.gap??null;return p("span",{class:"figure",children:t===null?"–":Ae(t,Math.min(4,Xe(t)))})}function mf(e){let t=e.age===null?[]:[As(e.age)];return e.error!==null?[e.error,...t].join(" · "):[...e.verdict===null?[]:[fo(e.verdict).words],...t].join(" · ")}function en({text:e}){let t=e.split("`");return t.length%2===0?p(oe,{children:e}):p(oe,{children:t.map((n,r)=>r%2===1?p("code",{children:n},r):n)})}function Cr(e){let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function Ks({answer:e,index:t}){let n=e.verdict?.advice??[],r=e.columns.notes[t]??[];return p(oe,{children:[p("div",{class:"card-head",children:p("h2",{children:"What to do"})}),n.length===0?p("p",{class:"note",children:"Nothing: there is no advice for this verdict."}):p("ul",{class:"advice",children:n.map(o=>p("li",{children:p(en,{text:Cr(o)})},o))}),p("div",{class:"card-head",children:p("h2",{children:"About this epoch"})}),p("ul",{class:"notes",children:[!(e.columns.complete[t]??!0)&&p("li",{children:"The epoch was not complete when it was written: its numbers are of the part seen."}),p(hf,{columns:e.columns,index:t}),r.map(o=>p("li",{children:p(en,{text:Cr(o)})},o))]})]})}function hf({columns:e,index:t}){let{probe:n}=e,r=n.batches[t]??null;if(r===null||r===0)return p("li",{children:"Nothing was probed: only what needs no extra forward is measured."});let[o,l]=[n.steps[t]??null,n.seconds[t]??null],s=n.share[t]??null,u=n.verified[t]??null;return p("li",{children:["Probed ",r,o!==null&&` of ${o}`," training batches",l!==null&&` in ${Rt(l,l<10?2:0)} s`,s!==null&&` (${uo(s).replace("+","")} of the training time)`,u===!0&&"; a replayed step gave its own loss again",u===!1&&"; a replayed step did NOT give its own loss again","."]})}function Us(e){return e!=="gap"}function Bs(e,t,n){let r=Se(e);if(t==="gap")return{key:r,run:e,epoch:e.history.epoch,value:e.history.gap};let o=n?gf(n,t):void 0;return!n||o===void 0?null:{key:r,run:e,epoch:n.columns.epoch,value:o}}function gf(e,t){let{columns:n}=e;return t==="gap"?n.gap:t==="train_reported"||t==="val_reported"?n.rungs.get(t):n.terms.get(t)?.value}function Gs(e){let t=[...new Set(e.flatMap(o=>o.epoch))].sort((o,l)=>o-l),n=new Map(t.map((o,l)=>[o,l])),r=e.map(o=>{let l=new Array(t.length).fill(void 0);return o.epoch.forEach((s,u)=>{l[n.get(s)??0]=Pr(o.value[u]??null)}),l});return{epoch:t,values:r}}function Pr(e){return e!==null&&Number.isFinite(e)?e:null}var _f="uplot",yf="u-hz",bf="u-vt",wf="u-title",vf="u-wrap",xf="u-under",kf="u-over",Sf="u-axis",An="u-off",Tf="u-select",Ef="u-cursor-x",Rf="u-cursor-y",Mf="u-cursor-pt",Cf="u-legend",Pf="u-live",Af="u-inline",Lf="u-series",Nf="u-marker",js="u-label",Df="u-value",Lr="width",Nr="height";var qs="bottom",rr="left",Ll="right",Yl="#000",Ys=Yl+"0",Nl="mousemove",Qs="mousedown",Dl="mouseup",Js="mouseenter",Zs="mouseleave",Xs="dblclick",Of="resize",Ff="scroll",ea="change",_o="dppxchange",Ql="--",cr=typeof window<"u",Hl=cr?document:null,lr=cr?window:null,Vf=cr?navigator:null,se,po;function Il(){let e=devicePixelRatio;se!=e&&(se=e,po&&Wl(ea,po,Il),po=matchMedia(`(min-resolution: ${se-.001}dppx) and (max-resolution: ${se+.001}dppx)`),Ln(ea,po,Il),lr.dispatchEvent(new CustomEvent(_o)))}function gt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function zl(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function be(e,t,n){e.style[t]=n+"px"}function Ft(e,t,n,r){let o=Hl.createElement(e);return t!=null&&gt(o,t),n?.insertBefore(o,r),o}function Mt(e,t){return Ft("div",e,t)}var ta=new WeakMap;function qt(e,t,n,r,o){let l="translate("+t+"px,"+n+"px)",s=ta.get(e);l!=s&&(e.style.transform=l,ta.set(e,l),t<0||n<0||t>r||n>o?gt(e,An):zl(e,An))}var na=new WeakMap;function ra(e,t,n){let r=t+n,o=na.get(e);r!=o&&(na.set(e,r),e.style.background=t,e.style.borderColor=n)}var oa=new WeakMap;function la(e,t,n,r){let o=t+""+n,l=oa.get(e);o!=l&&(oa.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var Jl={passive:!0},$f={...Jl,capture:!0};function Ln(e,t,n,r){t.addEventListener(e,n,r?$f:Jl)}function Wl(e,t,n,r){t.removeEventListener(e,n,Jl)}cr&&Il();function Vt(e,t,n,r){let o;n=n||0,r=r||t.length-1;let l=r<=2147483647;for(;r-n>1;)o=l?n+r>>1:_t((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function Na(e){return(n,r,o)=>{let l=-1,s=-1;for(let u=r;u<=o;u++)if(e(n[u])){l=u;break}for(let u=o;u>=r;u--)if(e(n[u])){s=u;break}return[l,s]}}var Da=e=>e!=null,Oa=e=>e!=null&&e>0,wo=Na(Da),Hf=Na(Oa);function If(e,t,n,r=0,o=!1){let l=o?Hf:wo,s=o?Oa:Da;[t,n]=l(e,t,n);let u=e[t],f=e[t];if(t>-1)if(r==1)u=e[t],f=e[n];else if(r==-1)u=e[n],f=e[t];else for(let d=t;d<=n;d++){let h=e[d];s(h)&&(h<u?u=h:h>f&&(f=h))}return[u??de,f??-de]}function vo(e,t,n,r){let o=aa(e),l=aa(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let s=n==10?tn:Fa,u=o==1?_t:Ct,f=l==1?Ct:_t,d=u(s(He(e))),h=f(s(He(t))),_=ir(n,d),b=ir(n,h);return n==10&&(d<0&&(_=me(_,-d)),h<0&&(b=me(b,-h))),r||n==2?(e=_*o,t=b*l):(e=Ia(e,_),t=xo(t,b)),[e,t]}function Zl(e,t,n,r){let o=vo(e,t,n,r);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var Xl=.1,ia={mode:3,pad:Xl},Or={pad:0,soft:null,mode:0},zf={min:Or,max:Or};function yo(e,t,n,r){return ko(n)?sa(e,t,n):(Or.pad=n,Or.soft=r?0:null,Or.mode=r?3:0,sa(e,t,zf))}function le(e,t){return e??t}function Wf(e,t,n){for(t=le(t,0),n=le(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function sa(e,t,n){let r=n.min,o=n.max,l=le(r.pad,0),s=le(o.pad,0),u=le(r.hard,-de),f=le(o.hard,de),d=le(r.soft,de),h=le(o.soft,-de),_=le(r.mode,0),b=le(o.mode,0),y=t-e,k=tn(y),S=it(He(e),He(t)),T=tn(S),P=He(T-k);(y<1e-24||P>10)&&(y=0,(e==0||t==0)&&(y=1e-24,_==2&&d!=de&&(l=0),b==2&&h!=-de&&(s=0)));let v=y||S||1e3,A=tn(v),E=ir(10,_t(A)),q=v*(y==0?e==0?.1:1:l),F=me(Ia(e-q,E/10),24),Y=e>=d&&(_==1||_==3&&F<=d||_==2&&F>=d)?d:de,K=it(u,F<Y&&e>=Y?Y:$t(Y,F)),J=v*(y==0?t==0?.1:1:s),W=me(xo(t+J,E/10),24),C=t<=h&&(b==1||b==3&&W>=h||b==2&&W<=h)?h:-de,U=$t(f,W>C&&t<=C?C:it(C,W));return K==U&&K==0&&(U=100),[K,U]}var Kf=new Intl.NumberFormat(cr?Vf.language:"en-US"),ei=e=>Kf.format(e),yt=Math,go=yt.PI,He=yt.abs,_t=yt.floor,$e=yt.round,Ct=yt.ceil,$t=yt.min,it=yt.max,ir=yt.pow,aa=yt.sign,tn=yt.log10,Fa=yt.log2,Uf=(e,t=1)=>yt.sinh(e)*t,Ol=(e,t=1)=>yt.asinh(e/t),de=1/0;function ua(e){return(tn((e^e>>31)-(e>>31))|0)+1}function Kl(e,t,n){return $t(it(e,t),n)}function Va(e){return typeof e=="function"}function ee(e){return Va(e)?e:()=>e}var Bf=()=>{},$a=e=>e,Ha=(e,t)=>t,Gf=e=>null,ca=e=>!0,fa=(e,t)=>e==t,jf=/\.\d*?(?=9{6,}|0{6,})/gm,Nn=e=>{if(Wa(e)||hn.has(e))return e;let t=`${e}`,n=t.match(jf);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,l]=t.split("e");return+`${Nn(o)}e${l}`}return me(e,r)};function Cn(e,t){return Nn(me(Nn(e/t))*t)}function xo(e,t){return Nn(Ct(Nn(e/t))*t)}function Ia(e,t){return Nn(_t(Nn(e/t))*t)}function me(e,t=0){if(Wa(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);return $e(r)/n}var hn=new Map;function za(e){return((""+e).split(".")[1]||"").length}function Vr(e,t,n,r){let o=[],l=r.map(za);for(let s=t;s<n;s++){let u=He(s),f=me(ir(e,s),u);for(let d=0;d<r.length;d++){let h=e==10?+`${r[d]}e${s}`:r[d]*f,_=(s>=0?0:u)+(s>=l[d]?0:l[d]),b=e==10?h:me(h,_);o.push(b),hn.set(b,_)}}return o}var Fr={},ti=[],sr=[null,null],mn=Array.isArray,Wa=Number.isInteger,qf=e=>e===void 0;function pa(e){return typeof e=="string"}function ko(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function Yf(e){return e!=null&&typeof e=="object"}var Qf=Object.getPrototypeOf(Uint8Array),Ka="__proto__";function ar(e,t=ko){let n;if(mn(e)){let r=e.find(o=>o!=null);if(mn(r)||t(r)){n=Array(e.length);for(let o=0;o<e.length;o++)n[o]=ar(e[o],t)}else n=e.slice()}else if(e instanceof Qf)n=e.slice();else if(t(e)){n={};for(let r in e)r!=Ka&&(n[r]=ar(e[r],t))}else n=e;return n}function Le(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)o!=Ka&&(ko(e[o])?Le(e[o],ar(r[o])):e[o]=ar(r[o]))}return e}var Jf=0,Zf=1,Xf=2;function ep(e,t,n){for(let r=0,o,l=-1;r<t.length;r++){let s=t[r];if(s>l){for(o=s-1;o>=0&&e[o]==null;)e[o--]=null;for(o=s+1;o<n&&e[o]==null;)e[l=o++]=null}}}function tp(e,t){if(op(e)){let s=e[0].slice();for(let u=1;u<e.length;u++)s.push(...e[u].slice(1));return lp(s[0])||(s=rp(s)),s}let n=new Set;for(let s=0;s<e.length;s++){let f=e[s][0],d=f.length;for(let h=0;h<d;h++)n.add(f[h])}let r=[Array.from(n).sort((s,u)=>s-u)],o=r[0].length,l=new Map;for(let s=0;s<o;s++)l.set(r[0][s],s);for(let s=0;s<e.length;s++){let u=e[s],f=u[0];for(let d=1;d<u.length;d++){let h=u[d],_=Array(o).fill(void 0),b=t?t[s][d]:Zf,y=[];for(let k=0;k<h.length;k++){let S=h[k],T=l.get(f[k]);S===null?b!=Jf&&(_[T]=S,b==Xf&&y.push(T)):_[T]=S}ep(_,y,o),r.push(_)}}return r}var np=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function rp(e){let t=e[0],n=t.length,r=Array(n);for(let l=0;l<r.length;l++)r[l]=l;r.sort((l,s)=>t[l]-t[s]);let o=[];for(let l=0;l<e.length;l++){let s=e[l],u=Array(n);for(let f=0;f<n;f++)u[f]=s[r[f]];o.push(u)}return o}function op(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=t){for(let l=0;l<n;l++)if(o[l]!=t[l])return!1}}return!0}function lp(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let l=it(1,_t((o-r+1)/t));for(let s=e[r],u=r+l;u<=o;u+=l){let f=e[u];if(f!=null){if(f<=s)return!1;s=f}}return!0}var Ua=["January","February","March","April","May","June","July","August","September","October","November","December"],Ba=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Ga(e){return e.slice(0,3)}var ip=Ba.map(Ga),sp=Ua.map(Ga),ap={MMMM:Ua,MMM:sp,WWWW:Ba,WWW:ip};function Ar(e){return(e<10?"0":"")+e}function up(e){return(e<10?"00":e<100?"0":"")+e}var cp={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Ar(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Ar(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Ar(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>Ar(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Ar(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>up(e.getMilliseconds())};function ni(e,t){t=t||ap;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(e);)n.push(o[0][0]=="{"?cp[o[1]]:o[0]);return l=>{let s="";for(let u=0;u<n.length;u++)s+=typeof n[u]=="string"?n[u]:n[u](l,t);return s}}var fp=new Intl.DateTimeFormat().resolvedOptions().timeZone;function pp(e,t){let n;return t=="UTC"||t=="Etc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==fp?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var ja=e=>e%1==0,bo=[1,2,2.5,5],dp=Vr(10,-32,0,bo),qa=Vr(10,0,32,bo),mp=qa.filter(ja),Pn=dp.concat(qa),ri=`
`,Ya="{YYYY}",da=ri+Ya,Qa="{M}/{D}",Dr=ri+Qa,mo=Dr+"/{YY}",Ja="{aa}",hp="{h}:{mm}",or=hp+Ja,ma=ri+or,ha=":{ss}",ue=null;function Za(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,l=o*30,s=o*365,f=(e==1?Vr(10,0,3,bo).filter(ja):Vr(10,-3,0,bo)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,l,l*2,l*3,l*4,l*6,s,s*2,s*5,s*10,s*25,s*50,s*100]),d=[[s,Ya,ue,ue,ue,ue,ue,ue,1],[o*28,"{MMM}",da,ue,ue,ue,ue,ue,1],[o,Qa,da,ue,ue,ue,ue,ue,1],[r,"{h}"+Ja,mo,ue,Dr,ue,ue,ue,1],[n,or,mo,ue,Dr,ue,ue,ue,1],[t,ha,mo+" "+or,ue,Dr+" "+or,ue,ma,ue,1],[e,ha+".{fff}",mo+" "+or,ue,Dr+" "+or,ue,ma,ue,1]];function h(_){return(b,y,k,S,T,P)=>{let v=[],A=T>=s,E=T>=l&&T<s,q=_(k),F=me(q*e,3),Y=Fl(q.getFullYear(),A?0:q.getMonth(),E||A?1:q.getDate()),K=me(Y*e,3);if(E||A){let J=E?T/l:0,W=A?T/s:0,C=F==K?F:me(Fl(Y.getFullYear()+W,Y.getMonth()+J,1)*e,3),U=new Date($e(C/e)),N=U.getFullYear(),G=U.getMonth();for(let z=0;C<=S;z++){let te=Fl(N+W*z,G+J*z,1),I=te-_(me(te*e,3));C=me((+te+I)*e,3),C<=S&&v.push(C)}}else{let J=T>=o?o:T,W=_t(k)-_t(F),C=K+W+xo(F-K,J);v.push(C);let U=_(C),N=U.getHours()+U.getMinutes()/n+U.getSeconds()/r,G=T/r,z=b.axes[y]._space,te=P/z;for(;C=me(C+T,e==1?0:3),!(C>S);)if(G>1){let I=_t(me(N+G,6))%24,ne=_(C).getHours()-I;ne>1&&(ne=-1),C-=ne*r,N=(N+G)%24;let fe=v[v.length-1];me((C-fe)/T,3)*te>=.7&&v.push(C)}else v.push(C)}return v}}return[f,d,h]}var[gp,_p,yp]=Za(1),[bp,wp,vp]=Za(.001);Vr(2,-53,53,[1]);function ga(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function _a(e,t){return(n,r,o,l,s)=>{let u=t.find(k=>s>=k[0])||t[t.length-1],f,d,h,_,b,y;return r.map(k=>{let S=e(k),T=S.getFullYear(),P=S.getMonth(),v=S.getDate(),A=S.getHours(),E=S.getMinutes(),q=S.getSeconds(),F=T!=f&&u[2]||P!=d&&u[3]||v!=h&&u[4]||A!=_&&u[5]||E!=b&&u[6]||q!=y&&u[7]||u[1];return f=T,d=P,h=v,_=A,b=E,y=q,F(S)})}}function xp(e,t){let n=ni(t);return(r,o,l,s,u)=>o.map(f=>n(e(f)))}function Fl(e,t,n){return new Date(e,t,n)}function ya(e,t){return t(e)}var kp="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function ba(e,t){return(n,r,o,l)=>l==null?Ql:t(e(r))}function Sp(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Tp(e,t){return e.series[t].fill(e,t)}var Ep={show:!0,live:!0,isolate:!1,mount:Bf,markers:{show:!0,width:2,stroke:Sp,fill:Tp,dash:"solid"},idx:null,idxs:null,values:[]};function Rp(e,t){let n=e.cursor.points,r=Mt(),o=n.size(e,t);be(r,Lr,o),be(r,Nr,o);let l=o/-2;be(r,"marginLeft",l),be(r,"marginTop",l);let s=n.width(e,t,o);return s&&be(r,"borderWidth",s),r}function Mp(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Cp(e,t){let n=e.series[t].points;return n._stroke||n._fill}function Pp(e,t){return e.series[t].points.size}var Vl=[0,0];function Ap(e,t,n){return Vl[0]=t,Vl[1]=n,Vl}function ho(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function $l(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var Lp={show:!0,x:!0,y:!0,lock:!1,move:Ap,points:{one:!1,show:Rp,size:Pp,width:0,stroke:Cp,fill:Mp},bind:{mousedown:ho,mouseup:ho,click:ho,dblclick:ho,mousemove:$l,mouseleave:$l,mouseenter:$l},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Xa={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},oi=Le({},Xa,{filter:Ha}),eu=Le({},oi,{size:10}),tu=Le({},Xa,{show:!1}),li='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',nu="bold "+li,ru=1.5,wa={show:!0,scale:"x",stroke:Yl,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:nu,side:2,grid:oi,ticks:eu,border:tu,font:li,lineGap:ru,rotate:0},Np="Value",Dp="Time",va={show:!0,scale:"x",auto:!1,sorted:1,min:de,max:-de,idxs:[]};function Op(e,t,n,r,o){return t.map(l=>l==null?"":ei(l))}function Fp(e,t,n,r,o,l,s){let u=[],f=hn.get(o)||0;n=s?n:me(xo(n,o),f);for(let d=n;d<=r;d=me(d+o,f))u.push(Object.is(d,-0)?0:d);return u}function Ul(e,t,n,r,o,l,s){let u=[],f=e.scales[e.axes[t].scale].log,d=f==10?tn:Fa,h=_t(d(n));o=ir(f,h),f==10&&(o=Pn[Vt(o,Pn)]);let _=n,b=o*f;f==10&&(b=Pn[Vt(b,Pn)]);do u.push(_),_=_+o,f==10&&!hn.has(_)&&(_=me(_,hn.get(o))),_>=b&&(o=_,b=o*f,f==10&&(b=Pn[Vt(b,Pn)]));while(_<=r);return u}function Vp(e,t,n,r,o,l,s){let f=e.scales[e.axes[t].scale].asinh,d=r>f?Ul(e,t,it(f,n),r,o):[f],h=r>=0&&n<=0?[0]:[];return(n<-f?Ul(e,t,it(f,-r),-n,o):[f]).reverse().map(b=>-b).concat(h,d)}var ou=/./,$p=/[12357]/,Hp=/[125]/,xa=/1/,Bl=(e,t,n,r)=>e.map((o,l)=>t==4&&o==0||l%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Ip(e,t,n,r,o){let l=e.axes[n],s=l.scale,u=e.scales[s],f=e.valToPos,d=l._space,h=f(10,s),_=f(9,s)-h>=d?ou:f(7,s)-h>=d?$p:f(5,s)-h>=d?Hp:xa;if(_==xa){let b=He(f(1,s)-h);if(b<d)return Bl(t.slice().reverse(),u.distr,_,Ct(d/b)).reverse()}return Bl(t,u.distr,_,1)}function zp(e,t,n,r,o){let l=e.axes[n],s=l.scale,u=l._space,f=e.valToPos,d=He(f(1,s)-f(2,s));return d<u?Bl(t.slice().reverse(),3,ou,Ct(u/d)).reverse():t}function Wp(e,t,n,r){return r==null?Ql:t==null?"":ei(t)}var ka={show:!0,scale:"y",stroke:Yl,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:nu,side:3,grid:oi,ticks:eu,border:tu,font:li,lineGap:ru,rotate:0};function Kp(e,t){let n=3+(e||1)*2;return me(n*t,3)}function Up(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],l=e.valToPos(o[r[0]],n,!0),s=e.valToPos(o[r[1]],n,!0),u=He(s-l),f=e.series[t],d=u/(f.points.space*se);return r[1]-r[0]<=d}var Sa={scale:null,auto:!0,sorted:0,min:de,max:-de},lu=(e,t,n,r,o)=>o,Ta={show:!0,auto:!0,sorted:0,gaps:lu,alpha:1,facets:[Le({},Sa,{scale:"x"}),Le({},Sa,{scale:"y"})]},Ea={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:lu,alpha:1,points:{show:Up,filter:null},values:null,min:de,max:-de,idxs:[],path:null,clip:null};function Bp(e,t,n,r,o){return n/10}var iu={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Gp=Le({},iu,{time:!1,ori:1}),Ra={};function su(e,t){let n=Ra[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,l,s,u,f,d){for(let h=0;h<n.plots.length;h++)n.plots[h]!=o&&n.plots[h].pub(r,o,l,s,u,f,d)}},e!=null&&(Ra[e]=n)),n}var ur=1,Gl=2;function Dn(e,t,n){let r=e.mode,o=e.series[t],l=r==2?e._data[t]:e._data,s=e.scales,u=e.bbox,f=l[0],d=r==2?l[1]:l[t],h=r==2?s[o.facets[0].scale]:s[e.series[0].scale],_=r==2?s[o.facets[1].scale]:s[o.scale],b=u.left,y=u.top,k=u.width,S=u.height,T=e.valToPosH,P=e.valToPosV;return h.ori==0?n(o,f,d,h,_,T,P,b,y,k,S,To,fr,Ro,uu,fu):n(o,f,d,h,_,P,T,y,b,S,k,Eo,pr,ai,cu,pu)}function ii(e,t){let n=0,r=0,o=le(e.bands,ti);for(let l=0;l<o.length;l++){let s=o[l];s.series[0]==t?n=s.dir:s.series[1]==t&&(s.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function jp(e,t,n,r,o){let l=e.mode,s=e.series[t],u=l==2?s.facets[1].scale:s.scale,f=e.scales[u];return o==-1?f.min:o==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function nn(e,t,n,r,o,l){return Dn(e,t,(s,u,f,d,h,_,b,y,k,S,T)=>{let P=s.pxRound,v=d.dir*(d.ori==0?1:-1),A=d.ori==0?fr:pr,E,q;v==1?(E=n,q=r):(E=r,q=n);let F=P(_(u[E],d,S,y)),Y=P(b(f[E],h,T,k)),K=P(_(u[q],d,S,y)),J=P(b(l==1?h.max:h.min,h,T,k)),W=new Path2D(o);return A(W,K,J),A(W,F,J),A(W,F,Y),W})}function So(e,t,n,r,o,l){let s=null;if(e.length>0){s=new Path2D;let u=t==0?Ro:ai,f=n;for(let _=0;_<e.length;_++){let b=e[_];if(b[1]>b[0]){let y=b[0]-f;y>0&&u(s,f,r,y,r+l),f=b[1]}}let d=n+o-f,h=10;d>0&&u(s,f,r-h/2,d,r+l+h)}return s}function qp(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function si(e,t,n,r,o,l,s){let u=[],f=e.length;for(let d=o==1?n:r;d>=n&&d<=r;d+=o)if(t[d]===null){let _=d,b=d;if(o==1)for(;++d<=r&&t[d]===null;)b=d;else for(;--d>=n&&t[d]===null;)b=d;let y=l(e[_]),k=b==_?y:l(e[b]),S=_-o;y=s<=0&&S>=0&&S<f?l(e[S]):y;let P=b+o;k=s>=0&&P>=0&&P<f?l(e[P]):k,k>=y&&u.push([y,k])}return u}function Ma(e){return e==0?$a:e==1?$e:t=>Cn(t,e)}function au(e){let t=e==0?To:Eo,n=e==0?(o,l,s,u,f,d)=>{o.arcTo(l,s,u,f,d)}:(o,l,s,u,f,d)=>{o.arcTo(s,l,f,u,d)},r=e==0?(o,l,s,u,f)=>{o.rect(l,s,u,f)}:(o,l,s,u,f)=>{o.rect(s,l,f,u)};return(o,l,s,u,f,d=0,h=0)=>{d==0&&h==0?r(o,l,s,u,f):(d=$t(d,u/2,f/2),h=$t(h,u/2,f/2),t(o,l+d,s),n(o,l+u,s,l+u,s+f,d),n(o,l+u,s+f,l,s+f,h),n(o,l,s+f,l,s,h),n(o,l,s,l+u,s,d),o.closePath())}}var To=(e,t,n)=>{e.moveTo(t,n)},Eo=(e,t,n)=>{e.moveTo(n,t)},fr=(e,t,n)=>{e.lineTo(t,n)},pr=(e,t,n)=>{e.lineTo(n,t)},Ro=au(0),ai=au(1),uu=(e,t,n,r,o,l)=>{e.arc(t,n,r,o,l)},cu=(e,t,n,r,o,l)=>{e.arc(n,t,r,o,l)},fu=(e,t,n,r,o,l,s)=>{e.bezierCurveTo(t,n,r,o,l,s)},pu=(e,t,n,r,o,l,s)=>{e.bezierCurveTo(n,t,o,r,s,l)};function du(e){return(t,n,r,o,l)=>Dn(t,n,(s,u,f,d,h,_,b,y,k,S,T)=>{let{pxRound:P,points:v}=s,A,E;d.ori==0?(A=To,E=uu):(A=Eo,E=cu);let q=me(v.width*se,3),F=(v.size-v.width)/2*se,Y=me(F*2,3),K=new Path2D,J=new Path2D,{left:W,top:C,width:U,height:N}=t.bbox;Ro(J,W-Y,C-Y,U+Y*2,N+Y*2);let G=z=>{if(f[z]!=null){let te=P(_(u[z],d,S,y)),I=P(b(f[z],h,T,k));A(K,te+F,I),E(K,te,I,F,0,go*2)}};if(l)l.forEach(G);else for(let z=r;z<=o;z++)G(z);return{stroke:q>0?K:null,fill:K,clip:J,flags:ur|Gl}})}function mu(e){return(t,n,r,o,l,s)=>{r!=o&&(l!=r&&s!=r&&e(t,n,r),l!=o&&s!=o&&e(t,n,o),e(t,n,s))}}var Yp=mu(fr),Qp=mu(pr);function hu(e){let t=le(e?.alignGaps,0);return(n,r,o,l)=>Dn(n,r,(s,u,f,d,h,_,b,y,k,S,T)=>{[o,l]=wo(f,o,l);let P=s.pxRound,v=N=>P(_(N,d,S,y)),A=N=>P(b(N,h,T,k)),E,q;d.ori==0?(E=fr,q=Yp):(E=pr,q=Qp);let F=d.dir*(d.ori==0?1:-1),Y={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ur},K=Y.stroke,J=!1;if(l-o>=S*4){let N=$=>n.posToVal($,d.key,!0),G=null,z=null,te,I,st,we=v(u[F==1?o:l]),ne=v(u[o]),fe=v(u[l]),Z=N(F==1?ne+1:fe-1);for(let $=F==1?o:l;$>=o&&$<=l;$+=F){let Ne=u[$],ve=(F==1?Ne<Z:Ne>Z)?we:v(Ne),ae=f[$];ve==we?ae!=null?(I=ae,G==null?(E(K,ve,A(I)),te=G=z=I):I<G?G=I:I>z&&(z=I)):ae===null&&(J=!0):(G!=null&&q(K,we,A(G),A(z),A(te),A(I)),ae!=null?(I=ae,E(K,ve,A(I)),G=z=te=I):(G=z=null,ae===null&&(J=!0)),we=ve,Z=N(we+F))}G!=null&&G!=z&&st!=we&&q(K,we,A(G),A(z),A(te),A(I))}else for(let N=F==1?o:l;N>=o&&N<=l;N+=F){let G=f[N];G===null?J=!0:G!=null&&E(K,v(u[N]),A(G))}let[C,U]=ii(n,r);if(s.fill!=null||C!=0){let N=Y.fill=new Path2D(K),G=s.fillTo(n,r,s.min,s.max,C),z=A(G),te=v(u[o]),I=v(u[l]);F==-1&&([I,te]=[te,I]),E(N,I,z),E(N,te,z)}if(!s.spanGaps){let N=[];J&&N.push(...si(u,f,o,l,F,v,t)),Y.gaps=N=s.gaps(n,r,o,l,N),Y.clip=So(N,d.ori,y,k,S,T)}return U!=0&&(Y.band=U==2?[nn(n,r,o,l,K,-1),nn(n,r,o,l,K,1)]:nn(n,r,o,l,K,U)),Y})}function Jp(e){let t=le(e.align,1),n=le(e.ascDesc,!1),r=le(e.alignGaps,0),o=le(e.extend,!1);return(l,s,u,f)=>Dn(l,s,(d,h,_,b,y,k,S,T,P,v,A)=>{[u,f]=wo(_,u,f);let E=d.pxRound,{left:q,width:F}=l.bbox,Y=ne=>E(k(ne,b,v,T)),K=ne=>E(S(ne,y,A,P)),J=b.ori==0?fr:pr,W={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ur},C=W.stroke,U=b.dir*(b.ori==0?1:-1),N=K(_[U==1?u:f]),G=Y(h[U==1?u:f]),z=G,te=G;o&&t==-1&&(te=q,J(C,te,N)),J(C,G,N);for(let ne=U==1?u:f;ne>=u&&ne<=f;ne+=U){let fe=_[ne];if(fe==null)continue;let Z=Y(h[ne]),$=K(fe);t==1?J(C,Z,N):J(C,z,$),J(C,Z,$),N=$,z=Z}let I=z;o&&t==1&&(I=q+F,J(C,I,N));let[st,we]=ii(l,s);if(d.fill!=null||st!=0){let ne=W.fill=new Path2D(C),fe=d.fillTo(l,s,d.min,d.max,st),Z=K(fe);J(ne,I,Z),J(ne,te,Z)}if(!d.spanGaps){let ne=[];ne.push(...si(h,_,u,f,U,Y,r));let fe=d.width*se/2,Z=n||t==1?fe:-fe,$=n||t==-1?-fe:fe;ne.forEach(Ne=>{Ne[0]+=Z,Ne[1]+=$}),W.gaps=ne=d.gaps(l,s,u,f,ne),W.clip=So(ne,b.ori,T,P,v,A)}return we!=0&&(W.band=we==2?[nn(l,s,u,f,C,-1),nn(l,s,u,f,C,1)]:nn(l,s,u,f,C,we)),W})}function Ca(e,t,n,r,o,l,s=de){if(e.length>1){let u=null;for(let f=0,d=1/0;f<e.length;f++)if(t[f]!==void 0){if(u!=null){let h=He(e[f]-e[u]);h<d&&(d=h,s=He(n(e[f],r,o,l)-n(e[u],r,o,l)))}u=f}}return s}function Zp(e){e=e||Fr;let t=le(e.size,[.6,de,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let l=ee(o),s=1-t[0],u=le(t[1],de),f=le(t[2],1),d=le(e.disp,Fr),h=le(e.each,y=>{}),{fill:_,stroke:b}=d;return(y,k,S,T)=>Dn(y,k,(P,v,A,E,q,F,Y,K,J,W,C)=>{let U=P.pxRound,N=n,G=r*se,z=u*se,te=f*se,I,st;E.ori==0?[I,st]=l(y,k):[st,I]=l(y,k);let we=E.dir*(E.ori==0?1:-1),ne=E.ori==0?Ro:ai,fe=E.ori==0?h:(O,he,De,In,bn,It,wn)=>{h(O,he,De,bn,In,wn,It)},Z=le(y.bands,ti).find(O=>O.series[0]==k),$=Z!=null?Z.dir:0,Ne=P.fillTo(y,k,P.min,P.max,$),et=U(Y(Ne,q,C,J)),ve,ae,Pt,ct=W,ke=U(P.width*se),Ht=!1,Yt=null,bt=null,on=null,Vn=null;_!=null&&(ke==0||b!=null)&&(Ht=!0,Yt=_.values(y,k,S,T),bt=new Map,new Set(Yt).forEach(O=>{O!=null&&bt.set(O,new Path2D)}),ke>0&&(on=b.values(y,k,S,T),Vn=new Map,new Set(on).forEach(O=>{O!=null&&Vn.set(O,new Path2D)})));let{x0:$n,size:hr}=d;if($n!=null&&hr!=null){N=1,v=$n.values(y,k,S,T),$n.unit==2&&(v=v.map(De=>y.posToVal(K+De*W,E.key,!0)));let O=hr.values(y,k,S,T);hr.unit==2?ae=O[0]*W:ae=F(O[0],E,W,K)-F(0,E,W,K),ct=Ca(v,A,F,E,W,K,ct),Pt=ct-ae+G}else ct=Ca(v,A,F,E,W,K,ct),Pt=ct*s+G,ae=ct-Pt;Pt<1&&(Pt=0),ke>=ae/2&&(ke=0),Pt<5&&(U=$a);let Ir=Pt>0,_n=ct-Pt-(Ir?ke:0);ae=U(Kl(_n,te,z)),ve=(N==0?ae/2:N==we?0:ae)-N*we*((N==0?G/2:0)+(Ir?ke/2:0));let tt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Hn=Ht?null:new Path2D,Qt=null;if(Z!=null)Qt=y.data[Z.series[1]];else{let{y0:O,y1:he}=d;O!=null&&he!=null&&(A=he.values(y,k,S,T),Qt=O.values(y,k,S,T))}let yn=I*ae,Q=st*ae;for(let O=we==1?S:T;O>=S&&O<=T;O+=we){let he=A[O];if(he==null)continue;if(Qt!=null){let at=Qt[O]??0;if(he-at==0)continue;et=Y(at,q,C,J)}let De=E.distr!=2||d!=null?v[O]:O,In=F(De,E,W,K),bn=Y(le(he,Ne),q,C,J),It=U(In-ve),wn=U(it(bn,et)),ft=U($t(bn,et)),wt=wn-ft;if(he!=null){let at=he<0?Q:yn,At=he<0?yn:Q;Ht?(ke>0&&on[O]!=null&&ne(Vn.get(on[O]),It,ft+_t(ke/2),ae,it(0,wt-ke),at,At),Yt[O]!=null&&ne(bt.get(Yt[O]),It,ft+_t(ke/2),ae,it(0,wt-ke),at,At)):ne(Hn,It,ft+_t(ke/2),ae,it(0,wt-ke),at,At),fe(y,k,O,It-ke/2,ft,ae+ke,wt)}}return ke>0?tt.stroke=Ht?Vn:Hn:Ht||(tt._fill=P.width==0?P._fill:P._stroke??P._fill,tt.width=0),tt.fill=Ht?bt:Hn,tt})}function Xp(e,t){let n=le(t?.alignGaps,0);return(r,o,l,s)=>Dn(r,o,(u,f,d,h,_,b,y,k,S,T,P)=>{[l,s]=wo(d,l,s);let v=u.pxRound,A=I=>v(b(I,h,T,k)),E=I=>v(y(I,_,P,S)),q,F,Y;h.ori==0?(q=To,Y=fr,F=fu):(q=Eo,Y=pr,F=pu);let K=h.dir*(h.ori==0?1:-1),J=A(f[K==1?l:s]),W=J,C=[],U=[];for(let I=K==1?l:s;I>=l&&I<=s;I+=K)if(d[I]!=null){let we=f[I],ne=A(we);C.push(W=ne),U.push(E(d[I]))}let N={stroke:e(C,U,q,Y,F,v),fill:null,clip:null,band:null,gaps:null,flags:ur},G=N.stroke,[z,te]=ii(r,o);if(u.fill!=null||z!=0){let I=N.fill=new Path2D(G),st=u.fillTo(r,o,u.min,u.max,z),we=E(st);Y(I,W,we),Y(I,J,we)}if(!u.spanGaps){let I=[];I.push(...si(f,d,l,s,K,A,n)),N.gaps=I=u.gaps(r,o,l,s,I),N.clip=So(I,h.ori,k,S,T,P)}return te!=0&&(N.band=te==2?[nn(r,o,l,s,G,-1),nn(r,o,l,s,G,1)]:nn(r,o,l,s,G,te)),N})}function ed(e){return Xp(td,e)}function td(e,t,n,r,o,l){let s=e.length;if(s<2)return null;let u=new Path2D;if(n(u,e[0],t[0]),s==2)r(u,e[1],t[1]);else{let f=Array(s),d=Array(s-1),h=Array(s-1),_=Array(s-1);for(let b=0;b<s-1;b++)h[b]=t[b+1]-t[b],_[b]=e[b+1]-e[b],d[b]=h[b]/_[b];f[0]=d[0];for(let b=1;b<s-1;b++)d[b]===0||d[b-1]===0||d[b-1]>0!=d[b]>0?f[b]=0:(f[b]=3*(_[b-1]+_[b])/((2*_[b]+_[b-1])/d[b-1]+(_[b]+2*_[b-1])/d[b]),isFinite(f[b])||(f[b]=0));f[s-1]=d[s-2];for(let b=0;b<s-1;b++)o(u,e[b]+_[b]/3,t[b]+f[b]*_[b]/3,e[b+1]-_[b]/3,t[b+1]-f[b+1]*_[b]/3,e[b+1],t[b+1])}return u}var jl=new Set;function Pa(){for(let e of jl)e.syncRect(!0)}cr&&(Ln(Of,lr,Pa),Ln(Ff,lr,Pa,!0),Ln(_o,lr,()=>{je.pxRatio=se}));var nd=hu(),rd=du();function Aa(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((l,s)=>ql(l,s,t,n))}function od(e,t){return e.map((n,r)=>r==0?{}:Le({},t,n))}function ql(e,t,n,r){return Le({},t==0?n:r,e)}function gu(e,t,n){return t==null?sr:[t,n]}var ld=gu;function id(e,t,n){return t==null?sr:yo(t,n,Xl,!0)}function _u(e,t,n,r){return t==null?sr:vo(t,n,e.scales[r].log,!1)}var sd=_u;function yu(e,t,n,r){return t==null?sr:Zl(t,n,e.scales[r].log,!1)}var ad=yu;function ud(e,t,n,r,o){let l=it(ua(e),ua(t)),s=t-e,u=Vt(o/r*s,n);do{let f=n[u],d=r*f/s;if(d>=o&&l+(f<5?hn.get(f):0)<=17)return[f,d]}while(++u<n.length);return[0,0]}function La(e){let t,n;return e=e.replace(/(\d+)px/,(r,o)=>(t=$e((n=+o)*se))+"px"),[e,t,n]}function cd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=me(t[2]*se,1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function je(e,t,n){let r={mode:le(e.mode,1)},o=r.mode;function l(i,a,c,m){let g=a.valToPct(i);return m+c*(a.dir==-1?1-g:g)}function s(i,a,c,m){let g=a.valToPct(i);return m+c*(a.dir==-1?g:1-g)}function u(i,a,c,m){return a.ori==0?l(i,a,c,m):s(i,a,c,m)}r.valToPosH=l,r.valToPosV=s;let f=!1;r.status=0;let d=r.root=Mt(_f);if(e.id!=null&&(d.id=e.id),gt(d,e.class),e.title){let i=Mt(wf,d);i.textContent=e.title}let h=Ft("canvas"),_=r.ctx=h.getContext("2d"),b=Mt(vf,d);Ln("click",b,i=>{i.target===k&&(ge!=Jn||xe!=Zn)&&Ye.click(r,i)},!0);let y=r.under=Mt(xf,b);b.appendChild(h);let k=r.over=Mt(kf,b);e=ar(e);let S=+le(e.pxAlign,1),T=Ma(S);(e.plugins||[]).forEach(i=>{i.opts&&(e=i.opts(r,e)||e)});let P=e.ms||.001,v=r.series=o==1?Aa(e.series||[],va,Ea,!1):od(e.series||[null],Ta),A=r.axes=Aa(e.axes||[],wa,ka,!0),E=r.scales={},q=r.bands=e.bands||[];q.forEach(i=>{i.fill=ee(i.fill||null),i.dir=le(i.dir,-1)});let F=o==2?v[1].facets[0].scale:v[0].scale,Y={axes:cc,series:lc},K=(e.drawOrder||["axes","series"]).map(i=>Y[i]);function J(i){let a=i.distr==3?c=>tn(c>0?c:i.clamp(r,c,i.min,i.max,i.key)):i.distr==4?c=>Ol(c,i.asinh):i.distr==100?c=>i.fwd(c):c=>c;return c=>{let m=a(c),{_min:g,_max:w}=i,x=w-g;return(m-g)/x}}function W(i){let a=E[i];if(a==null){let c=(e.scales||Fr)[i]||Fr;if(c.from!=null){W(c.from);let m=Le({},E[c.from],c,{key:i});m.valToPct=J(m),E[i]=m}else{a=E[i]=Le({},i==F?iu:Gp,c),a.key=i;let m=a.time,g=a.range,w=mn(g);if((i!=F||o==2&&!m)&&(w&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?ia:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?ia:{mode:1,hard:g[1],soft:g[1]}},w=!1),!w&&ko(g))){let x=g;g=(R,M,L)=>M==null?sr:yo(M,L,x)}a.range=ee(g||(m?ld:i==F?a.distr==3?sd:a.distr==4?ad:gu:a.distr==3?_u:a.distr==4?yu:id)),a.auto=ee(w?!1:a.auto),a.clamp=ee(a.clamp||Bp),a._min=a._max=null,a.valToPct=J(a)}}}W("x"),W("y"),o==1&&v.forEach(i=>{W(i.scale)}),A.forEach(i=>{W(i.scale)});for(let i in e.scales)W(i);let C=E[F],U=C.distr,N,G;C.ori==0?(gt(d,yf),N=l,G=s):(gt(d,bf),N=s,G=l);let z={};for(let i in E){let a=E[i];(a.min!=null||a.max!=null)&&(z[i]={min:a.min,max:a.max},a.min=a.max=null)}let te=e.tzDate||(i=>new Date($e(i/P))),I=e.fmtDate||ni,st=P==1?yp(te):vp(te),we=_a(te,ga(P==1?_p:wp,I)),ne=ba(te,ya(kp,I)),fe=[],Z=r.legend=Le({},Ep,e.legend),$=r.cursor=Le({},Lp,{drag:{y:o==2}},e.cursor),Ne=Z.show,et=$.show,ve=Z.markers;Z.idxs=fe,ve.width=ee(ve.width),ve.dash=ee(ve.dash),ve.stroke=ee(ve.stroke),ve.fill=ee(ve.fill);let ae,Pt,ct,ke=[],Ht=[],Yt,bt=!1,on={};if(Z.live){let i=v[1]?v[1].values:null;bt=i!=null,Yt=bt?i(r,1,0):{_:0};for(let a in Yt)on[a]=Ql}if(Ne)if(ae=Ft("table",Cf,d),ct=Ft("tbody",null,ae),Z.mount(r,ae),bt){Pt=Ft("thead",null,ae,ct);let i=Ft("tr",null,Pt);Ft("th",null,i);for(var Vn in Yt)Ft("th",js,i).textContent=Vn}else gt(ae,Af),Z.live&&gt(ae,Pf);let $n={show:!0},hr={show:!1};function Ir(i,a){if(a==0&&(bt||!Z.live||o==2))return sr;let c=[],m=Ft("tr",Lf,ct,ct.childNodes[a]);gt(m,i.class),i.show||gt(m,An);let g=Ft("th",null,m);if(ve.show){let R=Mt(Nf,g);if(a>0){let M=ve.width(r,a);M&&(R.style.border=M+"px "+ve.dash(r,a)+" "+ve.stroke(r,a)),R.style.background=ve.fill(r,a)}}let w=Mt(js,g);i.label instanceof HTMLElement?w.appendChild(i.label):w.textContent=i.label,a>0&&(ve.show||(w.style.color=i.width>0?ve.stroke(r,a):ve.fill(r,a)),tt("click",g,R=>{if($._lock)return;xn(R);let M=v.indexOf(i);if((R.ctrlKey||R.metaKey)!=Z.isolate){let L=v.some((D,V)=>V>0&&V!=M&&D.show);v.forEach((D,V)=>{V>0&&Wt(V,L?V==M?$n:hr:$n,!0,Ce.setSeries)})}else Wt(M,{show:!i.show},!0,Ce.setSeries)},!1),Wn&&tt(Js,g,R=>{$._lock||(xn(R),Wt(v.indexOf(i),er,!0,Ce.setSeries))},!1));for(var x in Yt){let R=Ft("td",Df,m);R.textContent="--",c.push(R)}return[m,c]}let _n=new Map;function tt(i,a,c,m=!0){let g=_n.get(a)||{},w=$.bind[i](r,a,c,m);w&&(Ln(i,a,g[i]=w),_n.set(a,g))}function Hn(i,a,c){let m=_n.get(a)||{};for(let g in m)(i==null||g==i)&&(Wl(g,a,m[g]),delete m[g]);i==null&&_n.delete(a)}let Qt=0,yn=0,Q=0,O=0,he=0,De=0,In=he,bn=De,It=Q,wn=O,ft=0,wt=0,at=0,At=0;r.bbox={};let Io=!1,zr=!1,zn=!1,vn=!1,Wr=!1,vt=!1;function zo(i,a,c){(c||i!=r.width||a!=r.height)&&di(i,a),jn(!1),zn=!0,zr=!0,qn()}function di(i,a){r.width=Qt=Q=i,r.height=yn=O=a,he=De=0,Zu(),Xu();let c=r.bbox;ft=c.left=Cn(he*se,.5),wt=c.top=Cn(De*se,.5),at=c.width=Cn(Q*se,.5),At=c.height=Cn(O*se,.5)}let Yu=3;function Qu(){let i=!1,a=0;for(;!i;){a++;let c=ac(a),m=uc(a);i=a==Yu||c&&m,i||(di(r.width,r.height),zr=!0)}}function Ju({width:i,height:a}){zo(i,a)}r.setSize=Ju;function Zu(){let i=!1,a=!1,c=!1,m=!1;A.forEach((g,w)=>{if(g.show&&g._show){let{side:x,_size:R}=g,M=x%2,L=g.label!=null?g.labelSize:0,D=R+L;D>0&&(M?(Q-=D,x==3?(he+=D,m=!0):c=!0):(O-=D,x==0?(De+=D,i=!0):a=!0))}}),kn[0]=i,kn[1]=c,kn[2]=a,kn[3]=m,Q-=ln[1]+ln[3],he+=ln[3],O-=ln[2]+ln[0],De+=ln[0]}function Xu(){let i=he+Q,a=De+O,c=he,m=De;function g(w,x){switch(w){case 1:return i+=x,i-x;case 2:return a+=x,a-x;case 3:return c-=x,c+x;case 0:return m-=x,m+x}}A.forEach((w,x)=>{if(w.show&&w._show){let R=w.side;w._pos=g(R,w._size),w.label!=null&&(w._lpos=g(R,w.labelSize))}})}if($.dataIdx==null){let i=$.hover,a=i.skip=new Set(i.skip??[]);a.add(void 0);let c=i.prox=ee(i.prox),m=i.bias??=0;$.dataIdx=(g,w,x,R)=>{if(w==0)return x;let M=x,L=c(g,w,x,R)??de,D=L>=0&&L<de,V=C.ori==0?Q:O,j=$.left,ie=t[0],re=t[w];if(a.has(re[x])){M=null;let X=null,B=null,H;if(m==0||m==-1)for(H=x;X==null&&H-- >0;)a.has(re[H])||(X=H);if(m==0||m==1)for(H=x;B==null&&H++<re.length;)a.has(re[H])||(B=H);if(X!=null||B!=null)if(D){let ye=X==null?-1/0:N(ie[X],C,V,0),Ee=B==null?1/0:N(ie[B],C,V,0),Be=j-ye,pe=Ee-j;Be<=pe?Be<=L&&(M=X):pe<=L&&(M=B)}else M=B==null?X:X==null?B:x-X<=B-x?X:B}else D&&He(j-N(ie[x],C,V,0))>L&&(M=null);return M}}let xn=i=>{$.event=i};$.idxs=fe,$._lock=!1;let Qe=$.points;Qe.show=ee(Qe.show),Qe.size=ee(Qe.size),Qe.stroke=ee(Qe.stroke),Qe.width=ee(Qe.width),Qe.fill=ee(Qe.fill);let zt=r.focus=Le({},e.focus||{alpha:.3},$.focus),Wn=zt.prox>=0,Kn=Wn&&Qe.one,xt=[],Un=[],Bn=[];function mi(i,a){let c=Qe.show(r,a);if(c instanceof HTMLElement)return gt(c,Mf),gt(c,i.class),qt(c,-10,-10,Q,O),k.insertBefore(c,xt[a]),c}function hi(i,a){if(o==1||a>0){let c=o==1&&E[i.scale].time,m=i.value;i.value=c?pa(m)?ba(te,ya(m,I)):m||ne:m||Wp,i.label=i.label||(c?Dp:Np)}if(Kn||a>0){i.width=i.width==null?1:i.width,i.paths=i.paths||nd||Gf,i.fillTo=ee(i.fillTo||jp),i.pxAlign=+le(i.pxAlign,S),i.pxRound=Ma(i.pxAlign),i.stroke=ee(i.stroke||null),i.fill=ee(i.fill||null),i._stroke=i._fill=i._paths=i._focus=null;let c=Kp(it(1,i.width),1),m=i.points=Le({},{size:c,width:it(1,c*.2),stroke:i.stroke,space:c*2,paths:rd,_stroke:null,_fill:null},i.points);m.show=ee(m.show),m.filter=ee(m.filter),m.fill=ee(m.fill),m.stroke=ee(m.stroke),m.paths=ee(m.paths),m.pxAlign=i.pxAlign}if(Ne){let c=Ir(i,a);ke.splice(a,0,c[0]),Ht.splice(a,0,c[1]),Z.values.push(null)}if(et){fe.splice(a,0,null);let c=null;Kn?a==0&&(c=mi(i,a)):a>0&&(c=mi(i,a)),xt.splice(a,0,c),Un.splice(a,0,0),Bn.splice(a,0,0)}Ue("addSeries",a)}function ec(i,a){a=a??v.length,i=o==1?ql(i,a,va,Ea):ql(i,a,{},Ta),v.splice(a,0,i),hi(v[a],a)}r.addSeries=ec;function tc(i){if(v.splice(i,1),Ne){Z.values.splice(i,1),Ht.splice(i,1);let a=ke.splice(i,1)[0];Hn(null,a.firstChild),a.remove()}et&&(fe.splice(i,1),xt.splice(i,1)[0].remove(),Un.splice(i,1),Bn.splice(i,1)),Ue("delSeries",i)}r.delSeries=tc;let kn=[!1,!1,!1,!1];function nc(i,a){if(i._show=i.show,i.show){let c=i.side%2,m=E[i.scale];m==null&&(i.scale=c?v[1].scale:F,m=E[i.scale]);let g=m.time;i.size=ee(i.size),i.space=ee(i.space),i.rotate=ee(i.rotate),mn(i.incrs)&&i.incrs.forEach(x=>{!hn.has(x)&&hn.set(x,za(x))}),i.incrs=ee(i.incrs||(m.distr==2?mp:g?P==1?gp:bp:Pn)),i.splits=ee(i.splits||(g&&m.distr==1?st:m.distr==3?Ul:m.distr==4?Vp:Fp)),i.stroke=ee(i.stroke),i.grid.stroke=ee(i.grid.stroke),i.ticks.stroke=ee(i.ticks.stroke),i.border.stroke=ee(i.border.stroke);let w=i.values;i.values=mn(w)&&!mn(w[0])?ee(w):g?mn(w)?_a(te,ga(w,I)):pa(w)?xp(te,w):w||we:w||Op,i.filter=ee(i.filter||(m.distr>=3&&m.log==10?Ip:m.distr==3&&m.log==2?zp:Ha)),i.font=La(i.font),i.labelFont=La(i.labelFont),i._size=i.size(r,null,a,0),i._space=i._rotate=i._incrs=i._found=i._splits=i._values=null,i._size>0&&(kn[a]=!0,i._el=Mt(Sf,b))}}function gr(i,a,c,m){let[g,w,x,R]=c,M=a%2,L=0;return M==0&&(R||w)&&(L=a==0&&!g||a==2&&!x?$e(wa.size/3):0),M==1&&(g||x)&&(L=a==1&&!w||a==3&&!R?$e(ka.size/2):0),L}let gi=r.padding=(e.padding||[gr,gr,gr,gr]).map(i=>ee(le(i,gr))),ln=r._padding=gi.map((i,a)=>i(r,a,kn,0)),qe,Ie=null,ze=null,Kr=o==1?v[0].idxs:null,Lt=null,_r=!1;function _i(i,a){if(t=i??[],r.data=r._data=t,o==2){qe=0;for(let c=1;c<v.length;c++)qe+=t[c][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Lt=t[0],qe=Lt.length;let c=t;if(U==2){c=t.slice();let m=c[0]=Array(qe);for(let g=0;g<qe;g++)m[g]=g}r._data=t=c}if(jn(!0),Ue("setData"),U==2&&(zn=!0),a!==!1){let c=C;c.auto(r,_r)?Wo():an(F,c.min,c.max),vn=vn||$.left>=0,vt=!0,qn()}}r.setData=_i;function Wo(){_r=!0;let i,a;o==1&&(qe>0?(Ie=Kr[0]=0,ze=Kr[1]=qe-1,i=t[0][Ie],a=t[0][ze],U==2?(i=Ie,a=ze):i==a&&(U==3?[i,a]=vo(i,i,C.log,!1):U==4?[i,a]=Zl(i,i,C.log,!1):C.time?a=i+$e(86400/P):[i,a]=yo(i,a,Xl,!0))):(Ie=Kr[0]=i=null,ze=Kr[1]=a=null)),an(F,i,a)}let Ur,Gn,Ko,Uo,Bo,Go,jo,qo,Yo,ut;function yi(i,a,c,m,g,w){i??=Ys,c??=ti,m??="butt",g??=Ys,w??="round",i!=Ur&&(_.strokeStyle=Ur=i),g!=Gn&&(_.fillStyle=Gn=g),a!=Ko&&(_.lineWidth=Ko=a),w!=Bo&&(_.lineJoin=Bo=w),m!=Go&&(_.lineCap=Go=m),c!=Uo&&_.setLineDash(Uo=c)}function bi(i,a,c,m){a!=Gn&&(_.fillStyle=Gn=a),i!=jo&&(_.font=jo=i),c!=qo&&(_.textAlign=qo=c),m!=Yo&&(_.textBaseline=Yo=m)}function Qo(i,a,c,m,g=0){if(m.length>0&&i.auto(r,_r)&&(a==null||a.min==null)){let w=le(Ie,0),x=le(ze,m.length-1),R=c.min==null?If(m,w,x,g,i.distr==3):[c.min,c.max];i.min=$t(i.min,c.min=R[0]),i.max=it(i.max,c.max=R[1])}}let wi={min:null,max:null};function rc(){for(let m in E){let g=E[m];z[m]==null&&(g.min==null||z[F]!=null&&g.auto(r,_r))&&(z[m]=wi)}for(let m in E){let g=E[m];z[m]==null&&g.from!=null&&z[g.from]!=null&&(z[m]=wi)}z[F]!=null&&jn(!0);let i={};for(let m in z){let g=z[m];if(g!=null){let w=i[m]=ar(E[m],Yf);if(g.min!=null)Le(w,g);else if(m!=F||o==2)if(qe==0&&w.from==null){let x=w.range(r,null,null,m);w.min=x[0],w.max=x[1]}else w.min=de,w.max=-de}}if(qe>0){v.forEach((m,g)=>{if(o==1){let w=m.scale,x=z[w];if(x==null)return;let R=i[w];if(g==0){let M=R.range(r,R.min,R.max,w);R.min=M[0],R.max=M[1],Ie=Vt(R.min,t[0]),ze=Vt(R.max,t[0]),ze-Ie>1&&(t[0][Ie]<R.min&&Ie++,t[0][ze]>R.max&&ze--),m.min=Lt[Ie],m.max=Lt[ze]}else m.show&&m.auto&&Qo(R,x,m,t[g],m.sorted);m.idxs[0]=Ie,m.idxs[1]=ze}else if(g>0&&m.show&&m.auto){let[w,x]=m.facets,R=w.scale,M=x.scale,[L,D]=t[g],V=i[R],j=i[M];V!=null&&Qo(V,z[R],w,L,w.sorted),j!=null&&Qo(j,z[M],x,D,x.sorted),m.min=x.min,m.max=x.max}});for(let m in i){let g=i[m],w=z[m];if(g.from==null&&(w==null||w.min==null)){let x=g.range(r,g.min==de?null:g.min,g.max==-de?null:g.max,m);g.min=x[0],g.max=x[1]}}}for(let m in i){let g=i[m];if(g.from!=null){let w=i[g.from];if(w.min==null)g.min=g.max=null;else{let x=g.range(r,w.min,w.max,m);g.min=x[0],g.max=x[1]}}}let a={},c=!1;for(let m in i){let g=i[m],w=E[m];if(w.min!=g.min||w.max!=g.max){w.min=g.min,w.max=g.max;let x=w.distr;w._min=x==3?tn(w.min):x==4?Ol(w.min,w.asinh):x==100?w.fwd(w.min):w.min,w._max=x==3?tn(w.max):x==4?Ol(w.max,w.asinh):x==100?w.fwd(w.max):w.max,a[m]=c=!0}}if(c){v.forEach((m,g)=>{o==2?g>0&&a.y&&(m._paths=null):a[m.scale]&&(m._paths=null)});for(let m in a)zn=!0,Ue("setScale",m);et&&$.left>=0&&(vn=vt=!0)}for(let m in z)z[m]=null}function oc(i){let a=Kl(Ie-1,0,qe-1),c=Kl(ze+1,0,qe-1);for(;i[a]==null&&a>0;)a--;for(;i[c]==null&&c<qe-1;)c++;return[a,c]}function lc(){if(qe>0){let i=v.some(a=>a._focus)&&ut!=zt.alpha;i&&(_.globalAlpha=ut=zt.alpha),v.forEach((a,c)=>{if(c>0&&a.show&&(vi(c,!1),vi(c,!0),a._paths==null)){let m=ut;ut!=a.alpha&&(_.globalAlpha=ut=a.alpha);let g=o==2?[0,t[c][0].length-1]:oc(t[c]);a._paths=a.paths(r,c,g[0],g[1]),ut!=m&&(_.globalAlpha=ut=m)}}),v.forEach((a,c)=>{if(c>0&&a.show){let m=ut;ut!=a.alpha&&(_.globalAlpha=ut=a.alpha),a._paths!=null&&xi(c,!1);{let g=a._paths!=null?a._paths.gaps:null,w=a.points.show(r,c,Ie,ze,g),x=a.points.filter(r,c,w,g);(w||x)&&(a.points._paths=a.points.paths(r,c,Ie,ze,x),xi(c,!0))}ut!=m&&(_.globalAlpha=ut=m),Ue("drawSeries",c)}}),i&&(_.globalAlpha=ut=1)}}function vi(i,a){let c=a?v[i].points:v[i];c._stroke=c.stroke(r,i),c._fill=c.fill(r,i)}function xi(i,a){let c=a?v[i].points:v[i],{stroke:m,fill:g,clip:w,flags:x,_stroke:R=c._stroke,_fill:M=c._fill,_width:L=c.width}=c._paths;L=me(L*se,3);let D=null,V=L%2/2;a&&M==null&&(M=L>0?"#fff":R);let j=c.pxAlign==1&&V>0;if(j&&_.translate(V,V),!a){let ie=ft-L/2,re=wt-L/2,X=at+L,B=At+L;D=new Path2D,D.rect(ie,re,X,B)}a?Jo(R,L,c.dash,c.cap,M,m,g,x,w):ic(i,R,L,c.dash,c.cap,M,m,g,x,D,w),j&&_.translate(-V,-V)}function ic(i,a,c,m,g,w,x,R,M,L,D){let V=!1;M!=0&&q.forEach((j,ie)=>{if(j.series[0]==i){let re=v[j.series[1]],X=t[j.series[1]],B=(re._paths||Fr).band;mn(B)&&(B=j.dir==1?B[0]:B[1]);let H,ye=null;re.show&&B&&Wf(X,Ie,ze)?(ye=j.fill(r,ie)||w,H=re._paths.clip):B=null,Jo(a,c,m,g,ye,x,R,M,L,D,H,B),V=!0}}),V||Jo(a,c,m,g,w,x,R,M,L,D)}let ki=ur|Gl;function Jo(i,a,c,m,g,w,x,R,M,L,D,V){yi(i,a,c,m,g),(M||L||V)&&(_.save(),M&&_.clip(M),L&&_.clip(L)),V?(R&ki)==ki?(_.clip(V),D&&_.clip(D),Gr(g,x),Br(i,w,a)):R&Gl?(Gr(g,x),_.clip(V),Br(i,w,a)):R&ur&&(_.save(),_.clip(V),D&&_.clip(D),Gr(g,x),_.restore(),Br(i,w,a)):(Gr(g,x),Br(i,w,a)),(M||L||V)&&_.restore()}function Br(i,a,c){c>0&&(a instanceof Map?a.forEach((m,g)=>{_.strokeStyle=Ur=g,_.stroke(m)}):a!=null&&i&&_.stroke(a))}function Gr(i,a){a instanceof Map?a.forEach((c,m)=>{_.fillStyle=Gn=m,_.fill(c)}):a!=null&&i&&_.fill(a)}function sc(i,a,c,m){let g=A[i],w;if(m<=0)w=[0,0];else{let x=g._space=g.space(r,i,a,c,m),R=g._incrs=g.incrs(r,i,a,c,m,x);w=ud(a,c,R,m,x)}return g._found=w}function Zo(i,a,c,m,g,w,x,R,M,L){let D=x%2/2;S==1&&_.translate(D,D),yi(R,x,M,L,R),_.beginPath();let V,j,ie,re,X=g+(m==0||m==3?-w:w);c==0?(j=g,re=X):(V=g,ie=X);for(let B=0;B<i.length;B++)a[B]!=null&&(c==0?V=ie=i[B]:j=re=i[B],_.moveTo(V,j),_.lineTo(ie,re));_.stroke(),S==1&&_.translate(-D,-D)}function ac(i){let a=!0;return A.forEach((c,m)=>{if(!c.show)return;let g=E[c.scale];if(g.min==null){c._show&&(a=!1,c._show=!1,jn(!1));return}else c._show||(a=!1,c._show=!0,jn(!1));let w=c.side,x=w%2,{min:R,max:M}=g,[L,D]=sc(m,R,M,x==0?Q:O);if(D==0)return;let V=g.distr==2,j=c._splits=c.splits(r,m,R,M,L,D,V),ie=g.distr==2?j.map(H=>Lt[H]):j,re=g.distr==2?Lt[j[1]]-Lt[j[0]]:L,X=c._values=c.values(r,c.filter(r,ie,m,D,re),m,D,re);c._rotate=w==2?c.rotate(r,X,m,D):0;let B=c._size;c._size=Ct(c.size(r,X,m,i)),B!=null&&c._size!=B&&(a=!1)}),a}function uc(i){let a=!0;return gi.forEach((c,m)=>{let g=c(r,m,kn,i);g!=ln[m]&&(a=!1),ln[m]=g}),a}function cc(){for(let i=0;i<A.length;i++){let a=A[i];if(!a.show||!a._show)continue;let c=a.side,m=c%2,g,w,x=a.stroke(r,i),R=c==0||c==3?-1:1,[M,L]=a._found;if(a.label!=null){let rt=a.labelGap*R,mt=$e((a._lpos+rt)*se);bi(a.labelFont[0],x,"center",c==2?"top":qs),_.save(),m==1?(g=w=0,_.translate(mt,$e(wt+At/2)),_.rotate((c==3?-go:go)/2)):(g=$e(ft+at/2),w=mt);let En=Va(a.label)?a.label(r,i,M,L):a.label;_.fillText(En,g,w),_.restore()}if(L==0)continue;let D=E[a.scale],V=m==0?at:At,j=m==0?ft:wt,ie=a._splits,re=D.distr==2?ie.map(rt=>Lt[rt]):ie,X=D.distr==2?Lt[ie[1]]-Lt[ie[0]]:M,B=a.ticks,H=a.border,ye=B.show?B.size:0,Ee=$e(ye*se),Be=$e((a.alignTo==2?a._size-ye-a.gap:a.gap)*se),pe=a._rotate*-go/180,Re=T(a._pos*se),pt=(Ee+Be)*R,nt=Re+pt;w=m==0?nt:0,g=m==1?nt:0;let kt=a.font[0],Nt=a.align==1?rr:a.align==2?Ll:pe>0?rr:pe<0?Ll:m==0?"center":c==3?Ll:rr,Ut=pe||m==1?"middle":c==2?"top":qs;bi(kt,x,Nt,Ut);let dt=a.font[1]*a.lineGap,St=ie.map(rt=>T(u(rt,D,V,j))),Dt=a._values;for(let rt=0;rt<Dt.length;rt++){let mt=Dt[rt];if(mt!=null){m==0?g=St[rt]:w=St[rt],mt=""+mt;let En=mt.indexOf(`
`)==-1?[mt]:mt.split(/\n/gm);for(let ot=0;ot<En.length;ot++){let Wi=En[ot];pe?(_.save(),_.translate(g,w+ot*dt),_.rotate(pe),_.fillText(Wi,0,0),_.restore()):_.fillText(Wi,g,w+ot*dt)}}}B.show&&Zo(St,B.filter(r,re,i,L,X),m,c,Re,Ee,me(B.width*se,3),B.stroke(r,i),B.dash,B.cap);let Bt=a.grid;Bt.show&&Zo(St,Bt.filter(r,re,i,L,X),m,m==0?2:1,m==0?wt:ft,m==0?At:at,me(Bt.width*se,3),Bt.stroke(r,i),Bt.dash,Bt.cap),H.show&&Zo([Re],[1],m==0?1:0,m==0?1:2,m==1?wt:ft,m==1?At:at,me(H.width*se,3),H.stroke(r,i),H.dash,H.cap)}Ue("drawAxes")}function jn(i){v.forEach((a,c)=>{c>0&&(a._paths=null,i&&(o==1?(a.min=null,a.max=null):a.facets.forEach(m=>{m.min=null,m.max=null})))})}let jr=!1,Xo=!1,yr=[];function fc(){Xo=!1;for(let i=0;i<yr.length;i++)Ue(...yr[i]);yr.length=0}function qn(){jr||(np(Si),jr=!0)}function pc(i,a=!1){jr=!0,Xo=a,i(r),Si(),a&&yr.length>0&&queueMicrotask(fc)}r.batch=pc;function Si(){if(Io&&(rc(),Io=!1),zn&&(Qu(),zn=!1),zr){if(be(y,rr,he),be(y,"top",De),be(y,Lr,Q),be(y,Nr,O),be(k,rr,he),be(k,"top",De),be(k,Lr,Q),be(k,Nr,O),be(b,Lr,Qt),be(b,Nr,yn),h.width=$e(Qt*se),h.height=$e(yn*se),A.forEach(({_el:i,_show:a,_size:c,_pos:m,side:g})=>{if(i!=null)if(a){let w=g===3||g===0?c:0,x=g%2==1;be(i,x?"left":"top",m-w),be(i,x?"width":"height",c),be(i,x?"top":"left",x?De:he),be(i,x?"height":"width",x?O:Q),zl(i,An)}else gt(i,An)}),Ur=Gn=Ko=Bo=Go=jo=qo=Yo=Uo=null,ut=1,vr(!0),he!=In||De!=bn||Q!=It||O!=wn){jn(!1);let i=Q/It,a=O/wn;if(et&&!vn&&$.left>=0){$.left*=i,$.top*=a,Yn&&qt(Yn,$e($.left),0,Q,O),Qn&&qt(Qn,0,$e($.top),Q,O);for(let c=0;c<xt.length;c++){let m=xt[c];m!=null&&(Un[c]*=i,Bn[c]*=a,qt(m,Ct(Un[c]),Ct(Bn[c]),Q,O))}}if(_e.show&&!Wr&&_e.left>=0&&_e.width>0){_e.left*=i,_e.width*=i,_e.top*=a,_e.height*=a;for(let c in ll)be(Xn,c,_e[c])}In=he,bn=De,It=Q,wn=O}Ue("setSize"),zr=!1}Qt>0&&yn>0&&(_.clearRect(0,0,h.width,h.height),Ue("drawClear"),K.forEach(i=>i()),Ue("draw")),_e.show&&Wr&&(qr(_e),Wr=!1),et&&vn&&(Tn(null,!0,!1),vn=!1),Z.show&&Z.live&&vt&&(rl(),vt=!1),f||(f=!0,r.status=1,Ue("ready")),_r=!1,jr=!1}r.redraw=(i,a)=>{zn=a||!1,i!==!1?an(F,C.min,C.max):qn()};function el(i,a){let c=E[i];if(c.from==null){if(qe==0){let m=c.range(r,a.min,a.max,i);a.min=m[0],a.max=m[1]}if(a.min>a.max){let m=a.min;a.min=a.max,a.max=m}if(qe>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;i==F&&c.distr==2&&qe>0&&(a.min=Vt(a.min,t[0]),a.max=Vt(a.max,t[0]),a.min==a.max&&a.max++),z[i]=a,Io=!0,qn()}}r.setScale=el;let tl,nl,Yn,Qn,Ti,Ei,Jn,Zn,Ri,Mi,ge,xe,sn=!1,Ye=$.drag,We=Ye.x,Ke=Ye.y;et&&($.x&&(tl=Mt(Ef,k)),$.y&&(nl=Mt(Rf,k)),C.ori==0?(Yn=tl,Qn=nl):(Yn=nl,Qn=tl),ge=$.left,xe=$.top);let _e=r.select=Le({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Xn=_e.show?Mt(Tf,_e.over?k:y):null;function qr(i,a){if(_e.show){for(let c in i)_e[c]=i[c],c in ll&&be(Xn,c,i[c]);a!==!1&&Ue("setSelect")}}r.setSelect=qr;function dc(i){if(v[i].show)Ne&&zl(ke[i],An);else if(Ne&&gt(ke[i],An),et){let c=Kn?xt[0]:xt[i];c!=null&&qt(c,-10,-10,Q,O)}}function an(i,a,c){el(i,{min:a,max:c})}function Wt(i,a,c,m){a.focus!=null&&yc(i),a.show!=null&&v.forEach((g,w)=>{w>0&&(i==w||i==null)&&(g.show=a.show,dc(w),o==2?(an(g.facets[0].scale,null,null),an(g.facets[1].scale,null,null)):an(g.scale,null,null),qn())}),c!==!1&&Ue("setSeries",i,a),m&&xr("setSeries",r,i,a)}r.setSeries=Wt;function mc(i,a){Le(q[i],a)}function hc(i,a){i.fill=ee(i.fill||null),i.dir=le(i.dir,-1),a=a??q.length,q.splice(a,0,i)}function gc(i){i==null?q.length=0:q.splice(i,1)}r.addBand=hc,r.setBand=mc,r.delBand=gc;function _c(i,a){v[i].alpha=a,et&&xt[i]!=null&&(xt[i].style.opacity=a),Ne&&ke[i]&&(ke[i].style.opacity=a)}let Jt,un,Sn,er={focus:!0};function yc(i){if(i!=Sn){let a=i==null,c=zt.alpha!=1;v.forEach((m,g)=>{if(o==1||g>0){let w=a||g==0||g==i;m._focus=a?null:w,c&&_c(g,w?1:zt.alpha)}}),Sn=i,c&&qn()}}Ne&&Wn&&tt(Zs,ae,i=>{$._lock||(xn(i),Sn!=null&&Wt(null,er,!0,Ce.setSeries))});function Kt(i,a,c){let m=E[a];c&&(i=i/se-(m.ori==1?De:he));let g=Q;m.ori==1&&(g=O,i=g-i),m.dir==-1&&(i=g-i);let w=m._min,x=m._max,R=i/g,M=w+(x-w)*R,L=m.distr;return L==3?ir(10,M):L==4?Uf(M,m.asinh):L==100?m.bwd(M):M}function bc(i,a){let c=Kt(i,F,a);return Vt(c,t[0],Ie,ze)}r.valToIdx=i=>Vt(i,t[0]),r.posToIdx=bc,r.posToVal=Kt,r.valToPos=(i,a,c)=>E[a].ori==0?l(i,E[a],c?at:Q,c?ft:0):s(i,E[a],c?At:O,c?wt:0),r.setCursor=(i,a,c)=>{ge=i.left,xe=i.top,Tn(null,a,c)};function Ci(i,a){be(Xn,rr,_e.left=i),be(Xn,Lr,_e.width=a)}function Pi(i,a){be(Xn,"top",_e.top=i),be(Xn,Nr,_e.height=a)}let br=C.ori==0?Ci:Pi,wr=C.ori==1?Ci:Pi;function wc(){if(Ne&&Z.live)for(let i=o==2?1:0;i<v.length;i++){if(i==0&&bt)continue;let a=Z.values[i],c=0;for(let m in a)Ht[i][c++].firstChild.nodeValue=a[m]}}function rl(i,a){if(i!=null&&(i.idxs?i.idxs.forEach((c,m)=>{fe[m]=c}):qf(i.idx)||fe.fill(i.idx),Z.idx=fe[0]),Ne&&Z.live){for(let c=0;c<v.length;c++)(c>0||o==1&&!bt)&&vc(c,fe[c]);wc()}vt=!1,a!==!1&&Ue("setLegend")}r.setLegend=rl;function vc(i,a){let c=v[i],m=i==0&&U==2?Lt:t[i],g;bt?g=c.values(r,i,a)??on:(g=c.value(r,a==null?null:m[a],i,a),g=g==null?on:{_:g}),Z.values[i]=g}function Tn(i,a,c){Ri=ge,Mi=xe,[ge,xe]=$.move(r,ge,xe),$.left=ge,$.top=xe,et&&(Yn&&qt(Yn,$e(ge),0,Q,O),Qn&&qt(Qn,0,$e(xe),Q,O));let m,g=Ie>ze;Jt=de,un=null;let w=C.ori==0?Q:O,x=C.ori==1?Q:O;if(ge<0||qe==0||g){m=$.idx=null;for(let R=0;R<v.length;R++){let M=xt[R];M!=null&&qt(M,-10,-10,Q,O)}Wn&&Wt(null,er,!0,i==null&&Ce.setSeries),Z.live&&(fe.fill(m),vt=!0)}else{let R,M,L;o==1&&(R=C.ori==0?ge:xe,M=Kt(R,F),m=$.idx=Vt(M,t[0],Ie,ze),L=N(t[0][m],C,w,0));let D=-10,V=-10,j=0,ie=0,re=!0,X="",B="";for(let H=o==2?1:0;H<v.length;H++){let ye=v[H],Ee=fe[H],Be=Ee==null?null:o==1?t[H][Ee]:t[H][1][Ee],pe=$.dataIdx(r,H,m,M),Re=pe==null?null:o==1?t[H][pe]:t[H][1][pe];if(vt=vt||Re!=Be||pe!=Ee,fe[H]=pe,H>0&&ye.show){let pt=pe==null?-10:pe==m?L:N(o==1?t[0][pe]:t[H][0][pe],C,w,0),nt=Re==null?-10:G(Re,o==1?E[ye.scale]:E[ye.facets[1].scale],x,0);if(Wn&&Re!=null){let kt=C.ori==1?ge:xe,Nt=He(zt.dist(r,H,pe,nt,kt));if(Nt<Jt){let Ut=zt.bias;if(Ut!=0){let dt=Kt(kt,ye.scale),St=Re>=0?1:-1,Dt=dt>=0?1:-1;Dt==St&&(Dt==1?Ut==1?Re>=dt:Re<=dt:Ut==1?Re<=dt:Re>=dt)&&(Jt=Nt,un=H)}else Jt=Nt,un=H}}if(vt||Kn){let kt,Nt;C.ori==0?(kt=pt,Nt=nt):(kt=nt,Nt=pt);let Ut,dt,St,Dt,Bt,rt,mt=!0,En=Qe.bbox;if(En!=null){mt=!1;let ot=En(r,H);St=ot.left,Dt=ot.top,Ut=ot.width,dt=ot.height}else St=kt,Dt=Nt,Ut=dt=Qe.size(r,H);if(rt=Qe.fill(r,H),Bt=Qe.stroke(r,H),Kn)H==un&&Jt<=zt.prox&&(D=St,V=Dt,j=Ut,ie=dt,re=mt,X=rt,B=Bt);else{let ot=xt[H];ot!=null&&(Un[H]=St,Bn[H]=Dt,la(ot,Ut,dt,mt),ra(ot,rt,Bt),qt(ot,Ct(St),Ct(Dt),Q,O))}}}}if(Kn){let H=zt.prox,ye=Sn==null?Jt<=H:Jt>H||un!=Sn;if(vt||ye){let Ee=xt[0];Ee!=null&&(Un[0]=D,Bn[0]=V,la(Ee,j,ie,re),ra(Ee,X,B),qt(Ee,Ct(D),Ct(V),Q,O))}}}if(_e.show&&sn)if(i!=null){let[R,M]=Ce.scales,[L,D]=Ce.match,[V,j]=i.cursor.sync.scales,ie=i.cursor.drag;if(We=ie._x,Ke=ie._y,We||Ke){let{left:re,top:X,width:B,height:H}=i.select,ye=i.scales[V].ori,Ee=i.posToVal,Be,pe,Re,pt,nt,kt=R!=null&&L(R,V),Nt=M!=null&&D(M,j);kt&&We?(ye==0?(Be=re,pe=B):(Be=X,pe=H),Re=E[R],pt=N(Ee(Be,V),Re,w,0),nt=N(Ee(Be+pe,V),Re,w,0),br($t(pt,nt),He(nt-pt))):br(0,w),Nt&&Ke?(ye==1?(Be=re,pe=B):(Be=X,pe=H),Re=E[M],pt=G(Ee(Be,j),Re,x,0),nt=G(Ee(Be+pe,j),Re,x,0),wr($t(pt,nt),He(nt-pt))):wr(0,x)}else il()}else{let R=He(Ri-Ti),M=He(Mi-Ei);if(C.ori==1){let j=R;R=M,M=j}We=Ye.x&&R>=Ye.dist,Ke=Ye.y&&M>=Ye.dist;let L=Ye.uni;L!=null?We&&Ke&&(We=R>=L,Ke=M>=L,!We&&!Ke&&(M>R?Ke=!0:We=!0)):Ye.x&&Ye.y&&(We||Ke)&&(We=Ke=!0);let D,V;We&&(C.ori==0?(D=Jn,V=ge):(D=Zn,V=xe),br($t(D,V),He(V-D)),Ke||wr(0,x)),Ke&&(C.ori==1?(D=Jn,V=ge):(D=Zn,V=xe),wr($t(D,V),He(V-D)),We||br(0,w)),!We&&!Ke&&(br(0,0),wr(0,0))}if(Ye._x=We,Ye._y=Ke,i==null){if(c){if(zi!=null){let[R,M]=Ce.scales;Ce.values[0]=R!=null?Kt(C.ori==0?ge:xe,R):null,Ce.values[1]=M!=null?Kt(C.ori==1?ge:xe,M):null}xr(Nl,r,ge,xe,Q,O,m)}if(Wn){let R=c&&Ce.setSeries,M=zt.prox;Sn==null?Jt<=M&&Wt(un,er,!0,R):Jt>M?Wt(null,er,!0,R):un!=Sn&&Wt(un,er,!0,R)}}vt&&(Z.idx=m,rl()),a!==!1&&Ue("setCursor")}let cn=null;Object.defineProperty(r,"rect",{get(){return cn==null&&vr(!1),cn}});function vr(i=!1){i?cn=null:(cn=k.getBoundingClientRect(),Ue("syncRect",cn))}function Ai(i,a,c,m,g,w,x){$._lock||sn&&i!=null&&i.movementX==0&&i.movementY==0||(ol(i,a,c,m,g,w,x,!1,i!=null),i!=null?Tn(null,!0,!0):Tn(a,!0,!1))}function ol(i,a,c,m,g,w,x,R,M){if(cn==null&&vr(!1),xn(i),i!=null)c=i.clientX-cn.left,m=i.clientY-cn.top;else{if(c<0||m<0){ge=-10,xe=-10;return}let[L,D]=Ce.scales,V=a.cursor.sync,[j,ie]=V.values,[re,X]=V.scales,[B,H]=Ce.match,ye=a.axes[0].side%2==1,Ee=C.ori==0?Q:O,Be=C.ori==1?Q:O,pe=ye?w:g,Re=ye?g:w,pt=ye?m:c,nt=ye?c:m;if(re!=null?c=B(L,re)?u(j,E[L],Ee,0):-10:c=Ee*(pt/pe),X!=null?m=H(D,X)?u(ie,E[D],Be,0):-10:m=Be*(nt/Re),C.ori==1){let kt=c;c=m,m=kt}}M&&(a==null||a.cursor.event.type==Nl)&&((c<=1||c>=Q-1)&&(c=Cn(c,Q)),(m<=1||m>=O-1)&&(m=Cn(m,O))),R?(Ti=c,Ei=m,[Jn,Zn]=$.move(r,c,m)):(ge=c,xe=m)}let ll={width:0,height:0,left:0,top:0};function il(){qr(ll,!1)}let Li,Ni,Di,Oi;function Fi(i,a,c,m,g,w,x){sn=!0,We=Ke=Ye._x=Ye._y=!1,ol(i,a,c,m,g,w,x,!0,!1),i!=null&&(tt(Dl,Hl,Vi,!1),xr(Qs,r,Jn,Zn,Q,O,null));let{left:R,top:M,width:L,height:D}=_e;Li=R,Ni=M,Di=L,Oi=D}function Vi(i,a,c,m,g,w,x){sn=Ye._x=Ye._y=!1,ol(i,a,c,m,g,w,x,!1,!0);let{left:R,top:M,width:L,height:D}=_e,V=L>0||D>0,j=Li!=R||Ni!=M||Di!=L||Oi!=D;if(V&&j&&qr(_e),Ye.setScale&&V&&j){let ie=R,re=L,X=M,B=D;if(C.ori==1&&(ie=M,re=D,X=R,B=L),We&&an(F,Kt(ie,F),Kt(ie+re,F)),Ke)for(let H in E){let ye=E[H];H!=F&&ye.from==null&&ye.min!=de&&an(H,Kt(X+B,H),Kt(X,H))}il()}else $.lock&&($._lock=!$._lock,Tn(a,!0,i!=null));i!=null&&(Hn(Dl,Hl),xr(Dl,r,ge,xe,Q,O,null))}function xc(i,a,c,m,g,w,x){if($._lock)return;xn(i);let R=sn;if(sn){let M=!0,L=!0,D=10,V,j;C.ori==0?(V=We,j=Ke):(V=Ke,j=We),V&&j&&(M=ge<=D||ge>=Q-D,L=xe<=D||xe>=O-D),V&&M&&(ge=ge<Jn?0:Q),j&&L&&(xe=xe<Zn?0:O),Tn(null,!0,!0),sn=!1}ge=-10,xe=-10,fe.fill(null),Tn(null,!0,!0),R&&(sn=R)}function $i(i,a,c,m,g,w,x){$._lock||(xn(i),Wo(),il(),i!=null&&xr(Xs,r,ge,xe,Q,O,null))}function Hi(){A.forEach(cd),zo(r.width,r.height,!0)}Ln(_o,lr,Hi);let tr={};tr.mousedown=Fi,tr.mousemove=Ai,tr.mouseup=Vi,tr.dblclick=$i,tr.setSeries=(i,a,c,m)=>{let g=Ce.match[2];c=g(r,a,c),c!=-1&&Wt(c,m,!0,!1)},et&&(tt(Qs,k,Fi),tt(Nl,k,Ai),tt(Js,k,i=>{xn(i),vr(!1)}),tt(Zs,k,xc),tt(Xs,k,$i),jl.add(r),r.syncRect=vr);let Yr=r.hooks=e.hooks||{};function Ue(i,a,c){Xo?yr.push([i,a,c]):i in Yr&&Yr[i].forEach(m=>{m.call(null,r,a,c)})}(e.plugins||[]).forEach(i=>{for(let a in i.hooks)Yr[a]=(Yr[a]||[]).concat(i.hooks[a])});let Ii=(i,a,c)=>c,Ce=Le({key:null,setSeries:!1,filters:{pub:ca,sub:ca},scales:[F,v[1]?v[1].scale:null],match:[fa,fa,Ii],values:[null,null]},$.sync);Ce.match.length==2&&Ce.match.push(Ii),$.sync=Ce;let zi=Ce.key,sl=su(zi);function xr(i,a,c,m,g,w,x){Ce.filters.pub(i,a,c,m,g,w,x)&&sl.pub(i,a,c,m,g,w,x)}sl.sub(r);function kc(i,a,c,m,g,w,x){Ce.filters.sub(i,a,c,m,g,w,x)&&tr[i](null,a,c,m,g,w,x)}r.pub=kc;function Sc(){sl.unsub(r),jl.delete(r),_n.clear(),Wl(_o,lr,Hi),d.remove(),ae?.remove(),Ue("destroy")}r.destroy=Sc;function al(){Ue("init",e,t),_i(t||e.data,!1),z[F]?el(F,z[F]):Wo(),Wr=_e.show&&(_e.width>0||_e.height>0),vn=vt=!0,zo(e.width,e.height)}return v.forEach(hi),A.forEach(nc),n?n instanceof HTMLElement?(n.appendChild(d),al()):n(r,al):al(),r}je.assign=Le;je.fmtNum=ei;je.rangeNum=yo;je.rangeLog=vo;je.rangeAsinh=Zl;je.orient=Dn;je.pxRatio=se;je.join=tp;je.fmtDate=ni,je.tzDate=pp;je.sync=su;{je.addGap=qp,je.clipGaps=So;let e=je.paths={points:du};e.linear=hu,e.stepped=Jp,e.bars=Zp,e.spline=ed}var $r=[14,16,0,0],fd="11px Roboto, system-ui, sans-serif";function dr(e){let[t,n]=Fe(0);return Je(()=>{let r=e.current;if(r===null)return;let o=()=>{let s=window.innerHeight===0;n(u=>s?u:Math.floor(r.clientWidth))},l=new ResizeObserver(o);return l.observe(r),o(),()=>l.disconnect()},[e]),t}function mr(e,t){let n=Ge(null);return Je(()=>{if(t===null||e.current===null)return;let r=new je(t.options,t.data,e.current);return n.current=r,()=>{r.destroy(),n.current=null}},[e,t]),n}var bu=[1,2,5].flatMap(e=>Array.from({length:9},(t,n)=>e*10**n));bu.sort((e,t)=>e-t);function Mo(e){let{muted:t,grid:n}=jt[e],r={font:fd,stroke:t,ticks:{show:!1}};return[{...r,size:26,gap:6,incrs:bu,space:60,grid:{show:!1},values:(o,l)=>l.map(String)},{...r,size:54,gap:6,space:34,grid:{stroke:n,width:1},values:(o,l,s,u,f)=>l.map(d=>Rt(d,Math.max(0,-Math.floor(Math.log10(f)))))}]}function Co(e,t){let{ctx:n,bbox:r}=e,o=Math.round(e.valToPos(0,"y",!0));o<r.top||o>r.top+r.height||(n.fillStyle=t,n.fillRect(r.left,o,r.width,1))}function Po(e,t,n){let{ctx:r,bbox:o}=e,l=Math.round(e.valToPos(t,"x",!0));if(l<o.left-1||l>o.left+o.width+1)return;let s=je.pxRatio;r.save(),r.fillStyle=n,r.globalAlpha=.55,r.fillRect(l-Math.round(s/2),o.top,Math.max(1,Math.round(s)),o.height),r.globalAlpha=1,r.beginPath(),r.moveTo(l-5*s,o.top-7*s),r.lineTo(l+5*s,o.top-7*s),r.lineTo(l,o.top),r.fill(),r.restore()}function Ao(e,t){e.over.addEventListener("click",n=>{let{left:r}=e.over.getBoundingClientRect();t(e.posToVal(n.clientX-r,"x"))})}function Lo(e,t){let n=e.findIndex(l=>l>=t);if(n<0)return e.length-1;if(n===0)return 0;let[r,o]=[e[n-1]??0,e[n]??0];return t-r<o-t?n-1:n}function No(e){let{theme:t,strokes:n,epoch:r,lines:o}=e,{ink:l,muted:s}=jt[t],u=null;return{options:{width:e.width,height:e.height,padding:$r,legend:{show:!1},scales:{x:{time:!1,range:pd(e.span)}},axes:Mo(t),series:[{},...n.map(d=>dd(d,r.length===1))],focus:{alpha:.25},cursor:{y:!1,drag:{x:!1,y:!1,setScale:!1},points:{size:7},...e.syncKey===null?{focus:{prox:24}}:{sync:{key:e.syncKey,setSeries:!1}}},hooks:{ready:[d=>Ao(d,h=>e.onPick(h,d))],draw:[d=>{Co(d,s),Po(d,e.markedEpoch(),l)}],setSeries:[(d,h)=>{u=h===null?null:h-1}],setCursor:[d=>e.onHover(d.cursor.idx??null,u)]}},data:[[...r],...o.map(d=>[...d])]}}function pd([e,t]){return e===t?[e-.5,t+.5]:[e,t]}function dd({colour:e,width:t,dash:n},r){return{stroke:e,width:t,...n===void 0?{}:{dash:[...n]},spanGaps:!1,points:{show:r,size:7,fill:e}}}var wu=230;function vu(e){let{quantity:t,inspected:n}=e,r=Me(()=>{let f=e.runs.filter(h=>Se(h)!==n),d=e.runs.filter(h=>Se(h)===n);return[...f.slice(0,Ml-d.length),...d]},[e.runs,n]),{full:o,missing:l}=Is(Us(t)?r:md),s=Me(()=>r.flatMap(f=>Bs(f,t,o.get(Se(f)))??[]),[r,t,o]),u=e.runs.length-r.length;return p(oe,{children:[p("div",{class:"card-head",children:[p("h2",{children:"Ticked runs"}),p(gd,{quantity:t,onQuantity:e.onQuantity})]}),s.length===0?p("p",{class:"note",children:l>0?"Loading…":r.length===0?"Tick runs in the list to compare them here.":"None of the ticked runs measured this."}):p(_d,{...e,lines:s}),u>0&&p("p",{class:"note",children:["The first ",r.length," ticked runs are drawn, ",u," are not."]}),s.length>0&&l>0&&p("p",{class:"note",children:["Loading ",l," more…"]})]})}var md=[];function hd(e){return e==="gap"?"Gap":e==="train_reported"||e==="val_reported"?Xt[e].label:Te[e].label}function gd({quantity:e,onQuantity:t}){return p("select",{"aria-label":"Quantity to compare",value:e,onChange:r=>{let o=ao.find(l=>l===r.currentTarget.value);o!==void 0&&t(o)},children:ao.map(r=>p("option",{value:r,children:hd(r)},r))})}function _d(e){let{lines:t,theme:n,inspected:r,colour:o,epoch:l}=e,s=Ge(null),u=dr(s),[f,d]=Fe(null),h=Ge({...e,hovered:f});h.current={...e,hovered:f};let _=Me(()=>Gs(t),[t]),b=Me(()=>u===0?null:No({theme:n,width:u,height:wu,epoch:_.epoch,lines:_.values,strokes:t.map(({key:k,run:S})=>({colour:o(S),width:k===r?3:1.5})),span:[_.epoch[0]??0,_.epoch.at(-1)??1],syncKey:null,markedEpoch:()=>h.current.epoch,onPick:()=>{let k=h.current.lines[h.current.hovered?.[1]??-1];k!==void 0&&h.current.onInspect(k.run)},onHover:(k,S)=>d(k===null||S===null?null:[k,S])}),[_,t,n,u,r,o]),y=mr(s,b);return Je(()=>y.current?.redraw(!1),[l]),p(oe,{children:[p("p",{class:"readout","aria-hidden":"true",children:[f===null?"Point at a line to name it, click to inspect its run.":null,f!==null&&p(yd,{lines:t,aligned:_,hovered:f,colour:o})]}),p("div",{ref:s,class:"plot",style:{height:wu}})]})}function yd({lines:e,aligned:t,hovered:[n,r],colour:o}){let l=e[r],s=t.values[r]?.[n];return l===void 0?null:p(oe,{children:[p("span",{class:"swatch",style:{background:o(l.run)}}),p("bdi",{children:dn(l.run)}),s!=null&&p("span",{class:"figure",children:["epoch ",t.epoch[n],": ",Ae(s,Xe(s))]})]})}function rn(e,t){let n=e?.value[t]??null;return e===void 0||n===null?null:{value:n,low:e.low[t]??Number.NaN,high:e.high[t]??Number.NaN,isExact:e.stderr[t]===0}}function Hr(e){return!e.isExact&&Number.isFinite(e.low)&&Number.isFinite(e.high)}function Do(e){return e.isExact?e.value===0:e.low<=0&&e.high>=0}function On(e,t){return e.isExact?"exact":Hr(e)?`[${Rt(e.low,t)}, ${Rt(e.high,t)}]`:"error unknown"}function ui(e,t){return t===null||t===0||!Number.isFinite(t)||!Number.isFinite(e)?null:e/t}function xu({columns:e,index:t,theme:n}){let r=e.gap[t]??null,o=ht.map(s=>rn(e.terms.get(s),t)),l=Xe(Gt([r,...o.map(s=>s?.value??null)]))+1;return p("div",{class:"scroll",children:p("table",{class:"figures",children:[p("thead",{children:p("tr",{children:[p("th",{scope:"col",children:"Source"}),p("th",{scope:"col",children:"Value"}),p("th",{scope:"col",children:"95 % interval"}),p("th",{scope:"col",children:"Share of the gap"})]})}),p("tbody",{children:ht.map((s,u)=>p(bd,{columns:e,index:t,theme:n,term:s,gap:r,places:l,estimate:o[u]??null},s))}),p("tfoot",{children:p("tr",{children:[p("th",{scope:"row",children:"Gap"}),p("td",{class:"figure",children:r===null?"not measured":Ae(r,l)}),p("td",{class:"figure",children:r!==null&&Number.isFinite(r)?"exact":""}),p("td",{class:"figure",children:ui(1,r)===null?"–":"100 %"})]})})]})})}function bd({columns:e,index:t,theme:n,term:r,estimate:o,gap:l,places:s}){let u=io.filter(h=>co[h].of===r),f=o===null?null:ui(o.value,l),d=o!==null&&Do(o);return p(oe,{children:[p("tr",{class:o===null?"missing":d?"faded":"",title:Te[r].meaning,children:[p("th",{scope:"row",children:[p("span",{class:"swatch square",style:{background:Te[r][n]}}),Te[r].label]}),p("td",{class:"figure",children:o===null?"not measured":Ae(o.value,s)}),p("td",{class:"figure",children:o===null?"":On(o,s)}),p("td",{class:"figure",children:o===null?"":f===null?"–":uo(f)})]}),u.map(h=>{let _=rn(e.details.get(h),t);return _!==null&&p("tr",{class:"detail",title:co[h].meaning,children:[p("th",{scope:"row",children:co[h].label}),p("td",{class:"figure",children:Ae(_.value,s)}),p("td",{class:"figure",children:On(_,s)}),p("td",{})]},h)})]})}function Oo(e){return ht.filter(t=>e.terms.get(t)?.value.some(n=>n!==null&&n!==0))}function ku(e,t,n){let[r,o,l]=[0,0,!1];for(let s=t;s<=n;s++){let u=e[s]??null;u!==null&&(Number.isFinite(u)?(r+=u,o+=1):l=!0)}return o>0?r/o:l?Number.NaN:null}function ci(e,t){let n=[0,e.length-1];if(t===null)return n;let r=e.findIndex(l=>l>=t.from),o=e.findLastIndex(l=>l<=t.to);return r<0||o<r?n:[r,o]}function Su(e,t,n){let[r,o]=ci(e.epoch,t),l=Math.max(1,Math.ceil((o-r+1)/Math.max(1,n))),s=wd(e.epoch)/2,u=Oo(e),f=[];for(let d=r;d<=o;d+=l)f.push(vd(e,u,[d,Math.min(o,d+l-1)],s));return f}function fi(e){let t=e[0];return t===void 0?1:t.last-t.first+1}function wd(e){let t=e.slice(1).map((n,r)=>n-(e[r]??n));return t.sort((n,r)=>n-r),t[t.length>>1]??1}function vd(e,t,[n,r],o){let[l,s]=[e.epoch[n]??0,e.epoch[r]??0],u=e.gap.slice(n,r+1).filter(Tu);return{first:n,last:r,centre:(l+s)/2,left:l-o,right:s+o,gap:ku(e.gap,n,r),gapLow:u.length>0?Math.min(...u):null,gapHigh:u.length>0?Math.max(...u):null,parts:xd(e.terms,t,n,r),hasNonFinite:pi(e,n,r).length>0}}function xd(e,t,n,r){let[o,l]=[0,0],s=[];for(let u of t){let f=ku(e.get(u)?.value??[],n,r);if(!Tu(f)||f===0)continue;let d=f>0?o:l;s.push({term:u,value:f,base:d,top:d+f}),f>0?o+=f:l+=f}return s}function Tu(e){return e!==null&&Number.isFinite(e)}function pi(e,t=0,n=e.epoch.length-1){let r=[e.gap,...[...e.terms.values()].map(l=>l.value)],o=[];for(let l=t;l<=n;l++){let s=u=>u!=null&&!Number.isFinite(u);r.some(u=>s(u[l]))&&o.push(l)}return o}function Eu(e){let[t,n]=[0,0];for(let o of e)for(let l of[o.gapLow,o.gapHigh,...o.parts.map(s=>s.top)])l!==null&&(t=Math.min(t,l),n=Math.max(n,l));let r=(n-t)*.06||.5;return[t<0?t-r:-r/4,n>0?n+r:r/4]}function Fo({head:e,entries:t}){return p("ul",{class:"legend",children:[p("li",{class:"legend-head",children:e}),t.map(n=>p("li",{children:[p(kd,{...n}),n.label,n.text!==null&&p("span",{class:"figure",children:n.text})]},n.label))]})}function kd({colour:e,shape:t,dash:n}){return p("svg",{class:"mark",width:"16",height:"10","aria-hidden":"true",children:t==="square"?p("rect",{x:"3",width:"10",height:"10",rx:"2",fill:e}):p("line",{x2:"16",y1:"5",y2:"5",stroke:e,"stroke-width":"2.5","stroke-dasharray":n?.join(" ")})})}var Ru=230;function Mu(e){let{columns:t,theme:n,index:r,span:o}=e,l=Ge(null),s=dr(l),[u,f]=Fe(null),d=Ge(e);d.current=e;let h=Me(()=>lo.filter(T=>t.rungs.has(T)),[t]),_=Me(()=>{if(s===0)return null;let[T,P]=ci(t.epoch,o);return No({theme:n,width:s,height:Ru,epoch:t.epoch,lines:h.map(v=>(t.rungs.get(v)??[]).map(Pr)),strokes:h.map(v=>{let{dash:A,width:E}=Xt[v];return{colour:Al(v,n),width:E,dash:A}}),span:[t.epoch[T]??0,t.epoch[P]??1],syncKey:"lossgap-epoch",markedEpoch:()=>d.current.columns.epoch[d.current.index]??0,onPick:v=>d.current.onPick(Lo(d.current.columns.epoch,v)),onHover:f})},[t,h,n,s,o]),b=mr(l,_);Je(()=>b.current?.redraw(!1),[r]);let y=u??r,k=h.map(T=>t.rungs.get(T)?.[y]??null),S=Xe(Gt(k));return p(oe,{children:[p(Fo,{head:`Epoch ${t.epoch[y]??0}`,entries:h.map((T,P)=>{let v=k[P]??null;return{label:Xt[T].label,colour:Al(T,n),shape:"line",dash:Xt[T].dash.map(A=>A/2),text:v===null?"not measured":Rt(v,S)}})}),p("div",{ref:l,class:"plot",style:{height:Ru,borderColor:jt[n].grid}})]})}var Sd=6;function Cu(e,t){return n=>{let{ctx:r,bbox:o}=n,l=o.left+o.width;r.save(),r.beginPath(),r.rect(o.left,o.top,o.width,o.height),r.clip();for(let s of e){let u=Math.round(n.valToPos(s.left,"x",!0)),f=Math.round(n.valToPos(s.right,"x",!0));if(f<o.left||u>l)continue;let d=f-u;Td(n,s,t,[u,Math.max(1,d-(d>=Sd?1:0))])}return r.restore(),null}}function Td(e,t,n,[r,o]){for(let{term:l,base:s,top:u}of t.parts){let f=Math.round(e.valToPos(s,"y",!0)),d=Math.round(e.valToPos(u,"y",!0));e.ctx.fillStyle=Te[l][n],e.ctx.fillRect(r,Math.min(f,d),o,Math.abs(d-f))}}function Pu(e,t,n){let{ctx:r,bbox:o}=e;r.fillStyle=n;for(let{hasNonFinite:l,left:s,right:u}of t){if(!l)continue;let f=Math.round(Math.max(o.left,e.valToPos(s,"x",!0))),d=Math.round(Math.min(o.left+o.width,e.valToPos(u,"x",!0)));d>f&&r.fillRect(f,o.top+o.height-4,Math.max(1,d-f),4)}}var Lu=300,Au=54+$r[1];function Nu(e){let{columns:t,theme:n,index:r,span:o,onSpan:l}=e,s=Ge(null),u=dr(s),[f,d]=Fe(null),h=Ge(e);h.current=e;let _=Me(()=>Su(t,o,Math.max(1,u-Au)),[t,o,u]),b=Me(()=>u>Au?Cd(_,n,u,h,d):null,[_,n,u]),y=mr(s,b);Je(()=>y.current?.redraw(!1),[r]);let k=T=>{if(T.altKey||T.ctrlKey||T.metaKey)return;if(T.key==="Escape"&&o!==null)return l(null);let P=Es(T.key,T.shiftKey,r,t.epoch.length-1);P!==null&&(T.preventDefault(),e.onPick(P))},S=f===null?r:_[f]?.last??r;return p(oe,{children:[p(Rd,{columns:t,theme:n,index:S}),p("div",{ref:s,class:"plot",style:{height:Lu},role:"slider",tabIndex:0,"aria-label":"Epoch","aria-valuemin":t.epoch[0]??0,"aria-valuemax":t.epoch.at(-1)??0,"aria-valuenow":t.epoch[r]??0,"aria-valuetext":Ed(t,r),onKeyDown:k}),p(Md,{columns:t,bins:_})]})}function Ed(e,t){let n=e.gap[t]??null,r=Oo(e).flatMap(l=>{let s=e.terms.get(l)?.value[t]??null;return s===null?[]:[{label:Te[l].label,value:s}]}).sort((l,s)=>Math.abs(s.value)-Math.abs(l.value)).slice(0,3).map(({label:l,value:s})=>`${l} ${Ae(s,Xe(s))}`),o=n===null?"gap not measured":`gap ${Ae(n,Xe(n))}`;return[`epoch ${e.epoch[t]??0}: ${o}`,...r].join(", ")}function Rd({columns:e,theme:t,index:n}){let r=Oo(e),o=e.gap[n]??null,l=r.map(f=>rn(e.terms.get(f),n)?.value??null),s=Xe(Gt([o,...l])),u=f=>f===null?"not measured":Ae(f,s);return p(Fo,{head:`Epoch ${e.epoch[n]??0}`,entries:[{label:"Gap",colour:jt[t].ink,shape:"line",text:u(o)},...r.map((f,d)=>({label:Te[f].label,colour:Te[f][t],shape:"square",text:u(l[d]??null)}))]})}function Md({columns:e,bins:t}){let n=fi(t),r=pi(e).map(o=>e.epoch[o]??0);return p(oe,{children:[n>1&&p("p",{class:"note",children:["Each bar is the mean of ",n," epochs, for there are more epochs than pixels; the band is the range of the gap. Drag over the chart to look closer."]}),r.length>0&&p("p",{class:"note alarm",children:["Not a finite number (marked red): ",r.length===1?"epoch":"epochs"," ",zs(r),"."]})]})}function Cd(e,t,n,r,o){let{ink:l,muted:s,ground:u,alarm:f}=jt[t],[d,h]=[e[0],e.at(-1)],_=S=>e.map(T=>Pr(S(T))),b={stroke:"transparent",points:{show:!1}},y={width:n,height:Lu,padding:$r,legend:{show:!1},scales:{x:{time:!1,range:[d?.left??0,h?.right??1]},y:{range:[...Eu(e)]}},axes:Mo(t),bands:fi(e)>1?[{series:[5,4],fill:`${l}40`}]:[],series:[{},{paths:Cu(e,t),points:{show:!1}},{stroke:u,width:5,points:{show:!1}},{stroke:l,width:2,points:{show:e.length===1,size:8,fill:l}},b,b],cursor:{y:!1,points:{show:!1},sync:{key:"lossgap-epoch",setSeries:!1},drag:{x:!0,y:!1,setScale:!1,dist:6}},hooks:{ready:[S=>Ao(S,T=>{let{columns:P,onPick:v}=r.current;v(Lo(P.epoch,T))})],draw:[S=>{let{columns:T,index:P}=r.current;Co(S,s),Pu(S,e,f),Po(S,T.epoch[P]??0,l)}],setCursor:[S=>o(S.cursor.idx??null)],setSelect:[S=>{let{left:T,width:P}=S.select;if(P<6)return;let v=A=>S.posToVal(A,"x");r.current.onSpan({from:v(T),to:v(T+P)})}]}},k=e.map(()=>0);return{options:y,data:[e.map(S=>S.centre),k,_(S=>S.gap),_(S=>S.gap),_(S=>S.gapLow),_(S=>S.gapHigh)]}}var Du=[{code:"from tb_lossgap import SummaryWriter",remark:"# was: from torch.utils.tensorboard import SummaryWriter"},{code:"criterion = writer.watch(model, criterion)",remark:"# before the first epoch"}];function Ou({others:e}){return p("main",{class:"empty card",children:[p("h1",{children:"No loss-gap records yet"}),p("p",{children:"Two lines in the training script record why validation and training loss differ:"}),p(Pd,{}),p("p",{children:["Train as before. The first epoch appears here after TensorBoard's next reload. Recorded and still empty? ",p("code",{children:"tb-lossgap doctor LOGDIR"})," says why."]}),e.length>0&&p("p",{class:"note",children:[e.length===1?"One run here has":`${e.length} runs here have`," no loss-gap records:"," ",e.slice(0,8).map((t,n)=>p("span",{children:[n>0&&", ",p("bdi",{children:nr(t)})]},t)),e.length>8&&" and more","."]})]})}function Pd(){let e=Ge(null),[t,n]=Fe(null),r=async()=>{try{await navigator.clipboard.writeText(Du.map(({code:o})=>o).join(`
`)),n("Copied")}catch{e.current!==null&&window.getSelection()?.selectAllChildren(e.current),n("Selected: press Ctrl+C")}};return p("div",{class:"snippet",children:[p("pre",{ref:e,children:Du.map(({code:o,remark:l})=>p("div",{children:[p("code",{children:o})," ",p("span",{class:"remark",children:l})]},o))}),p("button",{type:"button",onClick:()=>{r()},children:t??"Copy"})]})}function gn({message:e,onRetry:t,isBusy:n=!1}){return p("div",{class:"fault",role:"alert",children:[p("p",{children:p(en,{text:e})}),t!==null&&p("button",{type:"button",onClick:t,disabled:n,children:n?"Retrying…":"Retry"})]})}function Fu(e){return p("main",{class:"empty card",children:[p("h1",{children:"The runs could not be loaded"}),p(gn,{...e})]})}function Vo({what:e}){return p("p",{class:"loading",role:"status",children:["Loading ",e,"…"]})}function $u({run:e}){return p("span",{class:"downloads",children:[p("button",{type:"button",onClick:()=>Vu(e,"csv"),title:"All epochs, full precision",children:"CSV"}),p("button",{type:"button",onClick:()=>Vu(e,"json"),title:"All epochs, full precision",children:"JSON"})]})}function Vu(e,t){let n=document.createElement("a");n.href=Ns(e,t),n.download=`${[e.run,e.series].join("-").replace(/[^\w.-]+/g,"_")}.${t}`,n.click()}function Hu({answer:e,index:t,theme:n,colour:r}){let{verdict:o,columns:l}=e,s=o===null?null:fo(o.code).term;return p("header",{class:"card verdict",style:s===null?{}:{borderInlineStartColor:Te[s][n]},children:[p("div",{class:"crumb",children:[p("span",{class:"swatch",style:{background:r}}),p("bdi",{class:"run-name",children:dn(e)}),p("span",{children:Ad(e)}),o!==null&&p(Nd,{confidence:o.confidence}),p($u,{run:e})]}),p("h1",{children:p(en,{text:o?.text??"No verdict: no epoch of this run could be read."})}),l.epoch.length>0&&p(Dd,{columns:l,index:t})]})}function Ad({columns:e,recorded:t}){let n=e.epoch.length;if(e.epoch.at(-1)===void 0)return"no epochs";let o=`${n} ${n===1?"epoch":"epochs"}`;return t>n?`${n} of ${t} epochs`:o}var Ld={measured:"measured",tentative:"tentative: seen in one epoch only",none:null};function Nd({confidence:e}){let t=Ld[e];return t===null?null:p("span",{class:`chip ${e}`,children:t})}function Dd({columns:e,index:t}){let n=e.epoch[t]??0,r=e.gap[t]??null,o=rn(e.terms.get("generalisation"),t);if(r===null)return p("p",{class:"sum",children:["Epoch ",n,": the gap was not measured, for a reported loss is missing."]});if(!Number.isFinite(r))return p("p",{class:"sum",children:["Epoch ",n,": gap ",p("b",{children:Ae(r,0)}),", for a reported loss is not a finite number."]});let l=Xe(Gt([r,o?.value??null]));return p("p",{class:"sum",children:["Epoch ",n,": gap ",p("b",{children:Ae(r,l)}),o!==null&&p(oe,{children:[" ","= like for like ",p("b",{children:Ae(o.value,l)})," ",p("span",{class:"interval",children:On(o,l)}),", and"," ",p("b",{children:Ae(r-o.value,l)})," from how the two losses are measured"]}),"."]})}var Od={train_averaging:["train_averaging","no training loss"],timing:["timing"],objective:["objective"],augmentation:["augmentation"],dropout:["dropout"],batchnorm:["batchnorm","batch norm","batch normalisation"],other_mode:["other_mode","other mode"],weights:["weights","val_model"],generalisation:["generalisation","no validation loss"],val_averaging:["val_averaging","no validation loss"]},Fd=["probed","replay","probe changed","recording stopped"],Iu={objective:"not asked for: both losses are taken to be the same (watch(val_criterion=…))",augmentation:"not asked for: pass watch(clean_batches=…) to measure it",weights:"not asked for: pass watch(val_model=…) if validation uses other weights"},Vd=["train_averaging","val_averaging"];function $o(e,t){let n=Wu(e,t);if(n!==void 0)return n;let r=Iu[e];return r!==void 0?r:Vd.includes(e)?null:t.find(o=>Ku(o,Fd))??null}function zu(e,t){return Iu[e]!==void 0&&Wu(e,t)===void 0}function Wu(e,t){return t.find(n=>Ku(n,Od[e])&&/\b(not|no)\b/.test(n))}function Ku(e,t){let n=e.toLowerCase();return t.some(r=>n.includes(r))}function Uu(e,t){let n=e.rungs.get("train_reported")?.[t]??null,r=e.notes[t]??[],o=n!==null&&Number.isFinite(n),l=o?n:0,s=[],u=[{kind:"rung",rung:"train_reported",value:n}];for(let d of ht){let h=rn(e.terms.get(d),t);if(h===null){zu(d,r)?s.push(d):u.push({kind:"missing",term:d,reason:$o(d,r)});continue}let _=l;Number.isFinite(h.value)&&(l+=h.value),u.push({kind:"term",term:d,estimate:h,from:_,to:l,isFaded:Do(h)})}let f=e.rungs.get("val_reported")?.[t]??null;return u.push({kind:"rung",rung:"val_reported",value:f}),{epoch:e.epoch[t]??0,rows:u,unasked:s,isAnchored:o,...$d(u)}}function $d(e){let t=e.flatMap(Hd).filter(Number.isFinite),[n,r]=[Math.min(...t),Math.max(...t)];if(t.length===0)return{low:0,high:1};let o=(r-n)*.04||Math.abs(r)*.1||1;return{low:n-o,high:r+o}}function Hd(e){if(e.kind==="missing")return[];if(e.kind==="rung")return e.value===null?[]:[e.value];let{estimate:t,from:n,to:r}=e;return Hr(t)?[n,r,n+t.low,n+t.high]:[n,r]}function Bu({columns:e,index:t,theme:n}){let r=Uu(e,t),o=Math.min(6,Xe(Gt(r.rows.flatMap(Id))));return p(oe,{children:[p("table",{class:"waterfall",children:[p("thead",{children:p("tr",{children:[p("th",{scope:"col",children:"Step"}),p("th",{scope:"col","aria-label":"Picture"}),p("th",{scope:"col",children:"Value"}),p("th",{scope:"col",children:"95 % interval"})]})}),p("tbody",{children:r.rows.map(l=>p(zd,{row:l,steps:r,places:o,theme:n},l.kind==="rung"?l.rung:l.term))})]}),!r.isAnchored&&p("p",{class:"note",children:"The bars start from 0, for the reported training loss is not a number."}),r.unasked.length>0&&p("p",{class:"note",children:["Not asked for, so not measured:"," ",r.unasked.map((l,s)=>p("span",{title:$o(l,[])??void 0,children:[s>0&&", ",Te[l].label.toLowerCase()]},l)),"."]})]})}function Id(e){return e.kind==="term"?[e.estimate.value]:[]}function zd({row:e,steps:t,places:n,theme:r}){if(e.kind==="missing"){let{label:s,meaning:u}=Te[e.term];return p("tr",{class:"missing",title:u,children:[p("th",{scope:"row",children:s}),p("td",{colSpan:3,title:e.reason??void 0,children:["not measured",e.reason!==null&&p("span",{class:"reason",children:[": ",e.reason]})]})]})}if(e.kind==="rung")return p("tr",{class:"rung",children:[p("th",{scope:"row",children:Xt[e.rung].label}),p("td",{class:"picture",children:p(Wd,{row:e,steps:t})}),p("td",{class:"figure",children:e.value===null?"not measured":Rt(e.value,n)}),p("td",{})]});let{label:o,meaning:l}=Te[e.term];return p("tr",{class:e.isFaded?"faded":"",title:l,children:[p("th",{scope:"row",children:o}),p("td",{class:"picture",children:p(Kd,{row:e,steps:t,theme:r})}),p("td",{class:"figure",children:Ae(e.estimate.value,n)}),p("td",{class:"figure interval",children:On(e.estimate,n)})]})}function Fn({low:e,high:t},n){return(n-e)/(t-e)*100}function Wd({row:e,steps:t}){if(e.value===null||!Number.isFinite(e.value))return null;let n=`${Fn(t,e.value)}%`;return p("svg",{width:"100%",height:"26","aria-hidden":"true",children:p("line",{class:"level",x1:n,x2:n,y1:"3",y2:"23"})})}function Kd({row:e,steps:t,theme:n}){let{estimate:r,from:o,to:l,term:s}=e;if(!Number.isFinite(r.value))return null;let[u,f]=[Fn(t,Math.min(o,l)),Fn(t,Math.max(o,l))],[d,h]=[`${Fn(t,o)}%`,`${Fn(t,l)}%`];return p("svg",{width:"100%",height:"26","aria-hidden":"true",children:[p("line",{class:"thread",x1:d,x2:d,y1:"0",y2:"5"}),p("line",{class:"thread",x1:h,x2:h,y1:"21",y2:"26"}),p("rect",{class:"bar",x:`${u}%`,width:`${f-u}%`,y:"6",height:"14",fill:Te[s][n]}),f-u<.4&&p("line",{class:"sliver",x1:h,x2:h,y1:"6",y2:"20",stroke:Te[s][n]}),Hr(r)&&p(Ud,{low:Fn(t,o+r.low),high:Fn(t,o+r.high)})]})}function Ud({low:e,high:t}){let[n,r]=[`${e}%`,`${t}%`];return p("g",{class:"whisker",children:[p("line",{x1:n,x2:r,y1:"13",y2:"13"}),p("line",{x1:n,x2:n,y1:"9",y2:"17"}),p("line",{x1:r,x2:r,y1:"9",y2:"17"})]})}function Gu(e){let{run:t,asked:n,retry:r}=e,{value:o,fault:l,isLoading:s}=Hs(t,n),u={onRetry:r,isBusy:s};return o===null?p("main",{class:"run",children:[t.error!==null&&p(gn,{message:t.error,onRetry:null}),l===null?p(Vo,{what:dn(t)}):t.error!==l&&p(gn,{message:l,...u})]}):p("main",{class:"run",children:[l!==null&&p(gn,{message:`Not refreshed. ${l}`,...u}),o.error!==null&&p(gn,{message:o.error,...u}),p(Bd,{answer:o}),o.columns.epoch.length>0&&p(Gd,{...e,answer:o})]})}function Bd({answer:{columns:e,recorded:t,warnings:n}}){let r=e.epoch.length;return p(oe,{children:[t>r&&r>0&&p("p",{class:"warning",children:["Showing ",r," of ",t," recorded epochs: TensorBoard kept a sample. Start it with"," ",p("code",{children:"--samples_per_plugin=lossgap=0"})," to keep them all."]}),n.map(o=>p("p",{class:"warning",children:p(en,{text:Cr(o)})},o))]})}function Gd(e){let{answer:t,theme:n,choice:r,choose:o,run:l}=e,{columns:s}=t,[u,f]=Fe(null),d=Me(()=>Ss(s.epoch,r.epoch),[s,r.epoch]),h=y=>o({epoch:Ts(s.epoch,y)}),_=s.epoch[d]??0,b=r.epoch===null;return p(oe,{children:[p(Hu,{answer:t,index:d,theme:n,colour:e.colour(l)}),p("div",{class:"grid",children:[p(Ho,{name:"stack",title:"Where the gap comes from",aside:p(jd,{span:u,setSpan:f}),children:p(Nu,{columns:s,theme:n,index:d,span:u,onPick:h,onSpan:f})}),p(Ho,{name:"waterfall",title:`Epoch ${_}, step by step`,aside:b?p("span",{class:"chip",children:"following the last"}):p(qd,{choose:o}),children:p(Bu,{columns:s,index:d,theme:n})}),p(Ho,{name:"ladder",title:"Ladder of losses",children:p(Mu,{columns:s,theme:n,index:d,span:u,onPick:h})}),p("section",{class:"card compare",children:p(vu,{runs:e.compared,inspected:Se(l),quantity:r.quantity,onQuantity:y=>o({quantity:y}),onInspect:e.inspect,theme:n,epoch:_,colour:e.colour})}),p(Ho,{name:"table",title:`Epoch ${_} in figures`,children:p(xu,{columns:s,index:d,theme:n})}),p("section",{class:"card advice-card",children:p(Ks,{answer:t,index:d})})]})]})}function Ho(e){return p("section",{class:`card ${e.name}-card`,children:[p("div",{class:"card-head",children:[p("h2",{children:e.title}),e.aside]}),e.children]})}function jd(e){return e.span===null?p("span",{class:"hint",children:"click or ← → to choose an epoch"}):p("button",{type:"button",onClick:()=>e.setSpan(null),children:"Show all epochs"})}function qd({choose:e}){return p("button",{type:"button",onClick:()=>e({epoch:null}),children:"Follow the last"})}function ju({theme:e}){let{asked:t,retry:n,names:r}=Jd(),[o,l]=Zd(),{value:s,fault:u,isLoading:f}=$s(t),d={onRetry:n,isBusy:f};if(s===null)return u===null?p(Vo,{what:"runs"}):p(Fu,{message:u,...d});let h=u===null?null:p(gn,{message:`Not refreshed. ${u}`,...d});return s.runs.length===0?p(oe,{children:[h,p(Ou,{others:s.others})]}):p(oe,{children:[h,p(Yd,{runs:s,names:r,theme:e,asked:t,retry:n,choice:o,choose:l})]})}function Yd({runs:e,names:t,theme:n,asked:r,retry:o,choice:l,choose:s}){let u=Me(()=>l.ticked??Cs(e.runs),[l.ticked,e]),f=Me(()=>e.runs.filter(y=>u.has(Se(y))),[e,u]),d=Me(()=>Ps(t??[...new Set(e.runs.map(y=>y.run))],n),[t,e,n]),h=Qd(e.runs,l),_=ro(y=>s({run:y.run,series:y.series}),[s]),b=(y,k)=>{let S=new Set(u);for(let T of y)k?S.add(T):S.delete(T);s({ticked:S})};return p("div",{class:"panel",children:[p(Ws,{answer:e,filter:l.filter,ticked:u,inspected:h===null?null:Se(h),colour:d,onFilter:y=>s({filter:y}),onTick:b,onInspect:_}),h!==null&&p(Gu,{theme:n,asked:r,retry:o,choice:l,choose:s,compared:f,colour:d,inspect:_,run:h},Se(h))]})}function Qd(e,{run:t,series:n}){let r=e.filter(l=>l.run===t);return r.find(l=>l.series===(n??"loss"))??r[0]??e.find(l=>l.error===null)??e[0]??null}function Jd(){let[e,t]=Fe(0),[n,r]=Fe(null),o=Ge(!1),l=ro(()=>t(s=>s+1),[]);return Je(()=>{let s=()=>{window.innerHeight===0?o.current=!0:l()},u=()=>{window.innerHeight===0||!o.current||(o.current=!1,l())};return is({onReload:s,onRunNames:r}),window.addEventListener("resize",u),()=>window.removeEventListener("resize",u)},[l]),{asked:e,retry:l,names:n}}function Zd(){let[e,t]=Fe(()=>{let o=xs(_l());return o.filter===""?{...o,filter:os()}:o}),n=Ge(!0);Je(()=>{if(n.current){n.current=!1;return}let o=setTimeout(()=>ls(ks(_l(),e)),120);return()=>clearTimeout(o)},[e]);let r=ro(o=>t(l=>({...l,...o})),[]);return[e,r]}var qu=`/* The panel's looks. Colours that a canvas needs too stand in model/looks.ts. */

:root {
  color-scheme: light;
  --page: #f5f6f7;
  --card: #ffffff;
  --ink: #202124;
  --muted: #5f6368;
  --line: #e0e2e5;
  --select: #e8f0fe;
  --hover: #f1f3f4;
  --accent: #1a67c9;
  --alarm: #c5221f;
  --alarm-page: #fce8e6;
  --warn-page: #fef7e0;
  --code: #f1f3f4;
}
:root[data-theme="dark"] {
  color-scheme: dark;
  --page: #252525;
  --card: #303030;
  --ink: #ffffff;
  --muted: #bdc1c6;
  --line: #474747;
  --select: #34425a;
  --hover: #3a3a3a;
  --accent: #8ab4f8;
  --alarm: #ff8a80;
  --alarm-page: #4a2b29;
  --warn-page: #453d25;
  --code: #262626;
}

* {
  box-sizing: border-box;
}
html {
  height: 100%;
  background: var(--page);
}
body {
  margin: 0;
  min-height: 100%;
  color: var(--ink);
  font:
    13px / 1.45 Roboto,
    system-ui,
    "Segoe UI",
    "Helvetica Neue",
    Arial,
    sans-serif;
}
h1,
h2,
p,
ul {
  margin: 0;
  padding: 0;
}
ul {
  list-style: none;
}
button,
select,
input[type="search"] {
  font: inherit;
  color: inherit;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 4px;
  padding: 2px 10px;
}
button {
  cursor: pointer;
}
button:hover {
  background: var(--hover);
}
input[type="checkbox"] {
  margin: 0;
  accent-color: var(--accent);
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
code,
pre {
  font:
    12.5px / 1.6 "Roboto Mono",
    ui-monospace,
    Menlo,
    Consolas,
    monospace;
}
code {
  overflow-wrap: anywhere;
}

.figure {
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}
.note,
.hint {
  color: var(--muted);
  font-size: 12px;
}
.note {
  margin-top: 6px;
}
.alarm {
  color: var(--alarm);
}
.swatch {
  display: inline-block;
  flex: none;
  width: 10px;
  height: 10px;
  border-radius: 50%;
}
.swatch.square {
  border-radius: 2px;
  margin-inline-end: 8px;
}
.chip {
  padding: 1px 8px;
  border-radius: 10px;
  background: var(--hover);
  color: var(--muted);
  font-size: 11.5px;
  white-space: nowrap;
}
.chip.tentative {
  background: var(--warn-page);
  color: var(--ink);
}

/* Layout */
.panel {
  display: grid;
  grid-template-columns: 272px minmax(0, 1fr);
  min-height: 100vh;
}
.run {
  display: flex;
  flex-direction: column;
  gap: 12px;
  padding: 12px;
  min-width: 0;
}
.grid {
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(380px, 2fr);
  gap: 12px;
}
.card {
  padding: 12px 16px 14px;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 6px;
  min-width: 0;
}
.card-head {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 28px;
  margin-bottom: 6px;
}
h2 {
  font-size: 14px;
  font-weight: 600;
  line-height: 1.4;
}

/* Verdict */
.verdict {
  border-inline-start: 5px solid var(--muted);
}
.crumb {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 10px;
  color: var(--muted);
  font-size: 12px;
}
.crumb .run-name {
  color: var(--ink);
  font-weight: 500;
  overflow-wrap: anywhere;
}
.downloads {
  display: inline-flex;
  gap: 6px;
  margin-inline-start: auto;
}
.downloads button::before {
  content: "↓ ";
}
h1 {
  margin: 6px 0 4px;
  max-width: 80ch;
  font-size: 20px;
  font-weight: 500;
  line-height: 1.35;
  text-wrap: pretty;
  overflow-wrap: anywhere;
}
.sum {
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.sum b {
  color: var(--ink);
  font-weight: 600;
}

/* Runs */
.runs {
  position: sticky;
  top: 0;
  height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--card);
  border-inline-end: 1px solid var(--line);
}
.runs-head {
  padding: 12px 12px 6px;
  border-bottom: 1px solid var(--line);
}
.runs-head input[type="search"] {
  width: 100%;
  padding: 6px 10px;
}
.tick-all {
  display: flex;
  align-items: center;
  gap: 10px;
  margin-top: 10px;
  color: var(--muted);
  font-size: 12px;
}
.tick-all .figure {
  margin-inline-start: auto;
}
.runs ul {
  flex: 1;
  overflow-y: auto;
}
.runs li {
  display: flex;
  align-items: start;
  padding-inline-start: 12px;
  content-visibility: auto;
  contain-intrinsic-size: auto 48px;
}
.runs li > input {
  margin-top: 10px;
}
.runs li button {
  flex: 1;
  min-width: 0;
  display: grid;
  grid-template-columns: 10px minmax(0, 1fr) auto;
  align-items: center;
  gap: 0 8px;
  padding: 6px 12px 6px 10px;
  border: 0;
  border-radius: 0;
  background: none;
  text-align: start;
}
.runs li:hover {
  background: var(--hover);
}
.runs li.inspected {
  background: var(--select);
  box-shadow: inset 3px 0 var(--accent);
}
.runs li.inspected .run-state {
  color: var(--ink);
}
.runs .run-name {
  overflow: hidden;
  overflow-wrap: anywhere;
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
}
.run-state {
  grid-column: 2 / -1;
  color: var(--muted);
  font-size: 11.5px;
  overflow: hidden;
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
}
.others {
  padding: 8px 12px;
  border-top: 1px solid var(--line);
  margin: 0;
}

/* Charts */
.plot {
  position: relative;
  margin-inline: -4px;
  border-radius: 4px;
}
.plot .u-over {
  cursor: pointer;
}
.plot .u-select {
  background: color-mix(in srgb, var(--accent) 18%, transparent);
}
.plot .u-cursor-x {
  border-right: 1px dashed var(--muted);
}
.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 3px 14px;
  min-height: 22px;
  font-size: 12px;
}
.legend li {
  display: inline-flex;
  align-items: center;
  gap: 5px;
}
.legend-head {
  color: var(--muted);
  min-width: 62px;
  font-variant-numeric: tabular-nums;
}
.legend .figure {
  color: var(--muted);
}
.readout {
  display: flex;
  align-items: center;
  gap: 6px;
  min-height: 22px;
  color: var(--muted);
  font-size: 12px;
}
.readout bdi {
  color: var(--ink);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

/* Tables */
table {
  width: 100%;
  border-collapse: collapse;
}
th {
  font-weight: 400;
  text-align: start;
}
.waterfall {
  table-layout: fixed;
}
.waterfall thead th {
  color: var(--muted);
  font-size: 12px;
  padding-bottom: 2px;
}
.waterfall thead th:nth-child(n + 3) {
  text-align: end;
}
.waterfall thead th:first-child {
  width: 142px;
}
.waterfall thead th:nth-child(3) {
  width: 66px;
}
.waterfall thead th:nth-child(4) {
  width: 116px;
}
.waterfall tbody th {
  white-space: nowrap;
}
.waterfall td,
.waterfall tbody th {
  height: 28px;
  padding-block: 0;
}
.waterfall .figure {
  text-align: end;
}
.interval {
  color: var(--muted);
  font-size: 12px;
}
.waterfall svg {
  display: block;
  overflow: visible;
}
.rung th,
.rung .figure {
  font-weight: 600;
}
.level {
  stroke: var(--ink);
  stroke-width: 2;
}
.thread {
  stroke: var(--muted);
  stroke-width: 1;
  opacity: 0.55;
}
.sliver {
  stroke-width: 2;
}
.whisker line {
  stroke: var(--ink);
  stroke-width: 1.25;
}
.faded .bar,
.faded .sliver,
.faded .swatch {
  opacity: 0.35;
}
.faded .whisker {
  opacity: 0.6;
}
.faded th,
.faded .figure,
.missing th,
.missing td {
  color: var(--muted);
}
.missing td {
  font-style: italic;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.missing .swatch {
  opacity: 0.25;
}
.scroll {
  overflow-x: auto;
}
.figures th,
.figures td {
  padding: 4px 0 4px 12px;
  border-bottom: 1px solid var(--line);
}
.figures th:first-child {
  padding-inline-start: 0;
}
.figures td,
.figures thead th + th {
  text-align: end;
}
.figures thead th {
  color: var(--muted);
  font-size: 12px;
}
.figures .detail th {
  padding-inline-start: 18px;
}
.figures .detail {
  color: var(--muted);
  font-size: 12px;
}
.figures tfoot th,
.figures tfoot td {
  border-bottom: 0;
  font-weight: 600;
}

/* Advice */
.advice li {
  position: relative;
  padding: 3px 0 3px 18px;
}
.advice li::before {
  content: "→";
  position: absolute;
  left: 0;
  color: var(--accent);
}
.advice-card .card-head {
  margin-bottom: 0;
}
.advice-card ul {
  margin-bottom: 14px;
}
.notes li {
  padding: 2px 0;
  color: var(--muted);
  font-size: 12px;
}

/* States */
.empty {
  max-width: 920px;
  margin: 32px auto;
  padding: 20px 28px 24px;
}
.empty p {
  margin-top: 10px;
}
.snippet {
  display: flex;
  align-items: start;
  gap: 12px;
  margin-top: 12px;
  padding: 12px 14px;
  background: var(--code);
  border-radius: 6px;
}
.snippet pre {
  flex: 1;
  margin: 0;
  white-space: pre-wrap;
}
.snippet .remark {
  color: var(--muted);
}
.fault,
.warning {
  padding: 8px 14px;
  border-radius: 6px;
  overflow-wrap: anywhere;
}
.fault {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 16px;
  margin: 12px;
  background: var(--alarm-page);
  border-inline-start: 5px solid var(--alarm);
}
.run .fault {
  margin: 0;
}
.empty .fault {
  margin: 12px 0 0;
}
.warning {
  background: var(--warn-page);
}
.loading {
  padding: 24px;
  color: var(--muted);
  animation: appear 0.2s 0.3s both;
}
@keyframes appear {
  from {
    opacity: 0;
  }
}

@media (max-width: 1180px) {
  .grid {
    grid-template-columns: minmax(0, 1fr);
  }
}
@media (max-width: 960px) {
  .panel {
    grid-template-columns: 208px minmax(0, 1fr);
  }
  .run {
    padding: 8px;
    gap: 8px;
  }
  .grid {
    gap: 8px;
  }
  .runs li button > .run-name {
    grid-column: 2 / -1;
  }
  .runs li button > .figure {
    grid-area: 2 / 3;
    font-size: 12px;
  }
  .runs li button > .run-state {
    grid-area: 2 / 2;
    display: block;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
}
@media (max-width: 620px) {
  .panel {
    grid-template-columns: minmax(0, 1fr);
  }
  .runs {
    position: static;
    height: auto;
    max-height: 260px;
    border-inline-end: 0;
    border-bottom: 1px solid var(--line);
  }
}
`;function l_(){let e=document.createElement("style");e.textContent=`${ns}
${qu}`,document.head.append(e),document.title="Loss Gap",document.documentElement.lang="en",rs(t=>{document.documentElement.dataset.theme=t,ts(qi(ju,{theme:t}),document.body)})}export{l_ as render};
