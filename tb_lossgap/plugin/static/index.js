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
var ce,Gi,Lc,fn,cl,to,ji,Zr,qi,pl,fl,Nc,Sr=Symbol.for("pv"),no={},ro=[],Dc=/^m(i|n|o|s|text|space)$/,dl=Array.isArray,ml=ro.slice,Mn=Object.assign;function Rn(e){e&&e.parentNode&&e.remove()}function Yi(e,t,n){var r,o,l,s={},u=arguments.length;for(l in t)l=="key"?r=t[l]:l=="ref"&&typeof e!="function"?o=t[l]:s[l]=t[l];return u>2&&(s.children=u>3?ml.call(arguments,2):n),kr(e,s,r,o,null)}function kr(e,t,n,r,o){var l={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Sr,__v:o||++Gi,__i:-1,__u:0};return!o&&ce.vnode&&ce.vnode(l),l}function ne(e){return e.children}function Xr(e,t){this.props=e,this.context=t,this.__g=0}function pn(e,t){if(t==null)return e.__&&pn(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:pn(e)}function Oc(e){var t,n=e.__v,r=n.__e,o=[],l=[],s=e.__P;s&&((t=Mn({constructor:Sr},n)).__v=n.__v+1,ce.vnode&&ce.vnode(t),hl(s,t,n,e.__n,s.namespaceURI,32&n.__u?[r]:null,o,r||pn(n),32&n.__u,l),t.__v=n.__v,t.__.__k[t.__i]=t,ts(o,t,l),n.__=n.__e=null,t.__e!=r&&Qi(t))}function Qi(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Qi(e)}function Ui(e){(8&e.__g||(e.__g|=8,fn.push(e),to++))&&cl==ce.debounceRendering||((cl=ce.debounceRendering)||queueMicrotask)(Ji)}function Ji(){try{for(var e,t=1;fn.length;)fn.length>t&&fn.sort(ji),e=fn.shift(),t=fn.length,8&e.__g&&Oc(e)}finally{(to=fn.length)&&(cl||queueMicrotask)(Ji)}}function Zi(e,t,n,r,o,l,s,u,c,d,h){var y,b,_,S,k,T,M=r.__k||ro,v=t.length;for(c=Fc(n,t,M,c,v),y=0;y<v;y++)(_=n.__k[y])!=null&&(b=~_.__i&&M[_.__i]||no,_.__i=y,T=hl(e,_,b,o,l,s,u,c,d,h),S=_.__e,(b.ref!=_.ref||8&b.__u)&&(b.ref&&gl(b.ref,null,_,b),_.ref&&h.push(_.ref,_.__c||S,_)),k=k||S,4&_.__u?(c=Xi(_,c,e,!b.__v),b.__e&&(b.__e=null)):typeof _.type=="function"&&T!==void 0?c=T:S&&(c=S.nextSibling),_.__u&=-21);return n.__e=k,c}function Fc(e,t,n,r,o){var l,s,u,c,d,h,y,b,_,S=n.length,k=S,T=0,M=0,v=e.__k=Array(o);for(l=0;l<o;l++)(s=t[l])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=v[l]=kr(null,s):dl(s)?s=v[l]=kr(ne,{children:s}):s.constructor===Sr&&s.__b?s=v[l]=kr(s.type,s.props,s.key,s.ref,s.__v):v[l]=s,c=l+T,s.__=e,s.__b=e.__b+1,u=null,~(d=s.__i=Vc(s,n,c,k))&&(k--,(u=n[d])&&(u.__u|=2)),u&&u.__v?(s.__u|=16,d==c-1?T--:d==c+1?T++:d!=c&&(d>c?T--:T++,M=1)):(~d||(o>S?T--:o<S&&T++),typeof s.type!="function"&&(s.__u|=4))):v[l]=null;if(M){for(h=[],y=[],l=0;l<o;l++)if((s=v[l])&&16&s.__u){for(T=0,b=h.length;T<b;)h[_=T+b>>1]<s.__i?T=_+1:b=_;h[T]=s.__i,y[l]=T+1}for(T=h.length;l--;)y[l]&&(y[l]==T?T--:v[l].__u|=4)}if(k)for(l=0;l<S;l++)!(u=n[l])||2&u.__u||(u.__e==r&&(r=pn(u)),yl(u,u));return r}function Xi(e,t,n,r){var o,l,s,u;if(typeof e.type=="function"){if(e.props.__P)return t;if(o=e.__k)for(l=0;l<o.length;l++)o[l]&&(o[l].__=e,t=Xi(o[l],t,n,!1));return t}for(t&&!t.parentNode&&(t=pn(e))&&!t.parentNode&&(t=null),s=e.__e,u=t;u&&u.nodeType==8;)u=u.nextSibling;for(s!=u&&(!r&&n.moveBefore&&s.parentNode?n.moveBefore(s,t):n.insertBefore(s,t||null)),t=s;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Vc(e,t,n,r){var o,l=e.key,s=e.type,u=t[n],c=u&&!(2&u.__u);if(u===null&&l==null||c&&l==u.key&&s==u.type)return n;if(r>(c?1:0)){for(o=n-1;o>=0;o--)if((u=t[o])&&!(2&u.__u)&&l==u.key&&s==u.type)return o;for(o=n+1;o<t.length;o++)if((u=t[o])&&!(2&u.__u)&&l==u.key&&s==u.type)return o}return-1}function Bi(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Jr(e,t,n,r,o){var l,s;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)n&&t in n||Bi(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||Bi(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(s=fl[t]||(fl[t]=$c(t)),(e.__a||(e.__a={}))[t]=pl,l=t!=(t=t.replace(qi,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,s,l):e.removeEventListener(t,s,l));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function $c(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Zr]==null)t[Zr]=pl++;else if(t[Zr]<this.__a[e])return;return n(ce.event?ce.event(t):t)}}}function hl(e,t,n,r,o,l,s,u,c,d){var h,y,b,_,S,k,T,M,v,A,E,q,F,Y,K,J,W,P,U=t.type;if(t.constructor!==Sr)return null;128&n.__u&&(c=32&n.__u,h=n.__c.__z)&&(t.__u|=c,y=l=[],h.nodeType==8?u=eo(h,l):l.push(h),u=l[0]||u),(h=ce.__b)&&h(t);e:if(typeof U=="function"){b=s.length;try{if(M=t.props,v=(h=U.prototype)&&h.render,A=(h=U.contextType)&&r[h.__c],E=h?A?A.props.value:h.__:r,(_=n.__c)?(t.__c=_,2&_.__g&&(_.__g|=1)):(v?t.__c=_=new U(M,E):(t.__c=_=new Xr(M,E),_.constructor=U,_.render=Ic),A&&A.sub(_),_.state||(_.state={}),_.__n=r,_.__g|=8,_.__h=[],_.__k=[]),v&&(_.__s||(_.__s=_.state),U.getDerivedStateFromProps&&(_.__s==_.state&&(_.__s=Mn({},_.__s)),Mn(_.__s,U.getDerivedStateFromProps(M,_.__s)))),S=_.props,k=_.state,_.__v=t,n.__c){if(M!==S&&v&&!U.getDerivedStateFromProps&&_.componentWillReceiveProps&&_.componentWillReceiveProps(M,E),t.__v==n.__v&&!(8&_.__g)||!(4&_.__g)&&_.shouldComponentUpdate&&_.shouldComponentUpdate(M,_.__s,E)===!1){t.__v!=n.__v&&(_.props=M,_.state=_.__s,_.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(N){N&&(N.__=t)}),ro.push.apply(_.__h,_.__k),_.__k=[],_.__h.length&&s.push(_),u=pn(n);break e}_.componentWillUpdate&&_.componentWillUpdate(M,_.__s,E),v&&_.componentDidUpdate&&_.__h.push(function(){_.componentDidUpdate(S,k,T)})}else v&&!U.getDerivedStateFromProps&&_.componentWillMount&&_.componentWillMount(),v&&_.componentDidMount&&_.__h.push(_.componentDidMount);_.context=E,_.props=M,_.__P=e,_.__g&=-5,q=ce.__r,F=v?25:0;do _.__g&=-9,q&&q(t),h=_.render(_.props,_.state=_.__s,_.context);while(8&_.__g&&++F<25);v&&(ro.push.apply(_.__h,_.__k),_.__k=[]),_.state=_.__s,_.getChildContext&&(r=Mn({},r,_.getChildContext())),v&&n.__c&&_.getSnapshotBeforeUpdate&&(T=_.getSnapshotBeforeUpdate(S,k)),Y=h&&h.type===ne&&h.key==null?h.props.children:h,M.__P&&(h=u,o=(e=M.__P).namespaceURI,c=l=null,n.props&&n.props.__P!=e&&(n.__k.some(function(N){N&&yl(N,N)}),n.__k=null),u=n.__k?pn(n,0):null),u=Zi(e,dl(Y)?Y:[Y],t,n,r,o,l,s,u,c,d),M.__P&&(t.__e=null,u=h),t.__u&=-161,y&&y.some(Rn),_.__h.length&&s.push(_),1&_.__g&&(_.__g&=-4)}catch(N){if(s.length=b,t.__v=null,c||l)if(N&&N.then){if(t.__u|=128|c,l){for(~(W=l.indexOf(u||void 0))||(W=l.length);(P=l[W-1])&&P.nodeType==8;)W--;for(;W<l.length;W++)if(P=l[W])if(l[W]=null,K){if(P==J)break}else{if(P.nodeType!=8)break;P.data.startsWith("$s")&&(J=eo(K=P))}}if(!K){for(;u&&u.nodeType==8&&u.nextSibling;)u=u.nextSibling;K=u}(h=eo(K=t.__c.__z||(t.__c.__z=K)))?(t.__e=K,u=h):t.__e=u,u=u&&u.nextSibling}else l&&l.some(Rn);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),N&&N.then||es(t),ce.__e(N,t,n)}}else u=t.__e=Hc(n.__e,t,n,r,o,l,s,c,d,e);return(h=ce.diffed)&&h(t),u}function eo(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function es(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(es))}function ts(e,t,n){for(var r=0;r<n.length;)gl(n[r++],n[r++],n[r++]);ce.__c&&ce.__c(t,e),e.some(function(o){try{e=o.__h,o.__h=[],e.some(function(l){l.call(o)})}catch(l){ce.__e(l,o.__v)}})}function Hc(e,t,n,r,o,l,s,u,c,d){var h,y,b,_,S,k,T,M,v=n.props||no,A=t.props,E=t.type;if(E=="svg"?o="http://www.w3.org/2000/svg":E=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),l){for(h=0;h<l.length;h++)if((S=l[h])&&(E?S.localName==E:S.nodeType==3)){e=S,l[h]=null;break}}if(!e){if(M=d.ownerDocument||document,!E)return M.createTextNode(A);e=M.createElementNS(o,E,A.is?A:d),u&&(ce.__m&&ce.__m(t,l),u=!1),l=null}if(E){if(d=E=="template"&&e.content||e,l=E=="textarea"&&A.defaultValue!=null?null:l&&ml.call(d.childNodes),!u&&l)for(v={},h=0;h<e.attributes.length;h++)v[(S=e.attributes[h]).name]=S.value;for(h in v)S=v[h],h=="dangerouslySetInnerHTML"?b=S:h=="children"||h in A||h=="value"&&"defaultValue"in A||h=="checked"&&"defaultChecked"in A||Jr(e,h,null,S,o);for(h in A)S=A[h],h=="children"?_=S:h=="dangerouslySetInnerHTML"?y=S:h=="value"?k=S:h=="checked"?T=S:u&&typeof S!="function"||v[h]===S||Jr(e,h,S,v[h],o);y?(u||b&&(y.__html==b.__html||y.__html==e.innerHTML)||(e.innerHTML=y.__html),t.__k=[]):(b&&(e.textContent=""),(E=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Dc.test(E))&&(o="http://www.w3.org/1999/xhtml"),Zi(d,dl(_)?_:[_],t,n,r,o,l,s,l?l[0]:n.__k&&pn(n,0),u,c),l&&l.some(Rn)),u&&E!="textarea"||(h="value",E=="progress"&&k==null?e.removeAttribute(h):k==null||k===e[h]&&(E!="progress"||k)||Jr(e,h,k,v[h],o),h="checked",T!=null&&T!=e[h]&&Jr(e,h,T,v[h],o))}else v===A||u&&e.data==A||(e.data=A);return e}function gl(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){ce.__e(o,n)}}function yl(e,t,n){var r,o,l,s;if(ce.unmount&&ce.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||gl(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(u){ce.__e(u,t)}r.__P=r.__n=null}if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&yl(r[s],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=eo(r,l=[]))&&(r==e.__e&&l.some(Rn),Rn(o),Rn(r)),n||Rn(e.__e),e.__e=e.__c=e.__=null}function Ic(e,t,n){return this.constructor(e,n)}function ns(e,t){var n,r,o,l;ce.__&&ce.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=kr(ne,{children:[e]}),o=[],l=[],hl(t,t.__k,r||no,no,t.namespaceURI,r?null:t.firstChild?ml.call(t.childNodes):null,o,r?r.__e:t.firstChild,n,l),ts(o,t.__k,l),t.__k.props.children=null}ce={__e:function(e,t,n,r){for(var o,l,s;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((s=(l=o.constructor)&&l.getDerivedStateFromError)&&o.setState(l.getDerivedStateFromError(e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),s=1),s&&8&o.__g)return void(o.__g|=2)}catch(u){e=u}}throw to=0,e}},Gi=0,Lc=function(e){return e!=null&&e.constructor===Sr},Xr.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Mn({},this.state)),typeof e=="function"&&(e=e(Mn({},n),this.props)),e&&(Mn(n,e),this.__v&&(t&&this.__k.push(t),Ui(this)))},Xr.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Ui(this))},Xr.prototype.render=ne,fn=[],to=0,ji=function(e,t){return e.__v.__b-t.__v.__b},Zr=Symbol(),qi=/(PointerCapture)$|Capture$/i,pl=0,fl={},Nc=0;var rs='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';function os(e){try{let{body:t}=window.parent.document;if(window.parent===window)throw new Error("opened alone: there is no page around");let n=()=>e(t.classList.contains("dark-mode")?"dark":"light");new MutationObserver(n).observe(t,{attributes:!0,attributeFilter:["class"]}),n()}catch{let t=window.matchMedia("(prefers-color-scheme: dark)"),n=()=>e(t.matches?"dark":"light");t.addEventListener("change",n),n()}}function _l(){try{return window.parent.location.hash}catch{return window.location.hash}}function ls(){try{return new URLSearchParams(window.parent.location.search).get("runFilter")??""}catch{return""}}function is(e){try{let{history:t,location:n}=window.parent;if(window.innerHeight===0)return;n.hash!==e&&t.replaceState(t.state,"",e)}catch{}}function ss({onReload:e,onRunNames:t}){let{port1:n,port2:r}=new MessageChannel,o=u=>n.postMessage(JSON.stringify({error:null,...u})),l=()=>o({type:"experimental.GetRuns",id:1,payload:null,isReply:!1}),s=u=>{Array.isArray(u)&&t(u.filter(c=>typeof c=="string"))};n.onmessage=({data:u})=>{let c=Wc(u);if(c!==null){if(c.isReply)return s(c.payload);o({...c,isReply:!0,payload:null}),c.type==="experimental.DataReloaded"&&e(),c.type==="experimental.RunsChanged"&&s(c.payload)}};try{window.parent.postMessage("experimental.bootstrap","*",[r]),l()}catch{}}function Wc(e){try{let t=JSON.parse(String(e));return Kc(t)?t:null}catch{return null}}function Kc(e){return typeof e=="object"&&e!==null&&"id"in e&&"isReply"in e}var Er,Fe,bl,as,wl=Object.is,Rr=0,ys=[],vl=[],Pe=ce,us=Pe.__b,cs=Pe.__r,fs=Pe.diffed,ps=Pe.__c,ds=Pe.unmount,ms=Pe.__;function kl(e,t){Pe.__h&&Pe.__h(Fe,e,Rr||t),Rr=0;var n=Fe.__H||(Fe.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Ve(e){return Rr=1,Uc(bs,e)}function Uc(e,t,n){var r=kl(Er++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):bs(void 0,t),function(l){var s=(r.__N||r.__)[0],u=r.t(s,l);wl(s,u)||(r.__N=[u,r.__[1]],r.__c.setState({}))}],r.__c=Fe,!Fe.__f)){Fe.__f=!0;var o=Fe.shouldComponentUpdate;Fe.shouldComponentUpdate=function(l,s,u){var c=this.__H;if(!c)return!0;var d=!1,h=this.props!=l;if(c.__.some(function(b){b.__N&&(d=!0,wl(b.__[0],b.__N[0])||(h=!0))}),o){var y=o.call(this,l,s,u);return d?y||h:y}return!d||h}}return r.__}function Je(e,t){var n=kl(Er++,3);!Pe.__s&&_s(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,Fe.__H.__h.push(n))}function je(e){return Rr=5,Re(function(){return{current:e}},[])}function Re(e,t){var n=kl(Er++,7);return _s(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Mr(e,t){return Rr=8,Re(function(){return e},t)}function Bc(){var e;do{for(;e=vl.shift();)try{Tr(e)}catch(n){Pe.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=ys.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Tr),t.__h.some(xl),t.__h=[]}catch(n){t.__h=[],Pe.__e(n,e.__v)}}}while(vl.length)}Pe.__b=function(e){Fe=null,us&&us(e)},Pe.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),ms&&ms(e,t)},Pe.__r=function(e){cs&&cs(e),Er=0;var t=(Fe=e.__c).__H;t&&(bl==Fe?Fe.__h=[]:(t.__h.some(Tr),t.__h.some(xl),Er=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),bl=Fe},Pe.diffed=function(e){fs&&fs(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&gs(ys.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),bl=Fe=null},Pe.__c=function(e,t){t.some(function(n){try{n.__h.some(Tr),n.__h=n.__h.filter(function(r){return!r.__||xl(r)})}catch(r){n.__h=[function(){throw r}]}}),ps&&ps(e,t)},Pe.unmount=function(e){ds&&ds(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,gs(vl.push(o))}else Tr(o)}catch(l){t=l}}),r.__H=void 0,t&&Pe.__e(t,r.__v))};var hs=typeof requestAnimationFrame=="function";function Gc(e){var t,n=function(){clearTimeout(r),hs&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);hs&&(t=requestAnimationFrame(n))}function gs(e){e!=1&&as==Pe.requestAnimationFrame||((as=Pe.requestAnimationFrame)||Gc)(Bc)}function Tr(e){var t=Fe,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),Fe=t}function xl(e){var t=Fe;e.__c=e.__(),Fe=t}function _s(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!wl(n,e[r])})}function bs(e,t){return typeof t=="function"?t(e):t}var $e=class extends Error{name="ContractError";constructor(t,n,r){super(`${t}: expected ${n}, got ${jc(r)}`)}};function jc(e){let t=e===void 0?"nothing":JSON.stringify(e)??typeof e;return t.length>60?`${t.slice(0,57)}...`:t}function Tt(e,t){if(typeof e!="object"||e===null||Array.isArray(e))throw new $e(t,"an object",e);return new Map(Object.entries(e))}function Et(e,t,n){if(!Array.isArray(e))throw new $e(t,"a list",e);return e.map((r,o)=>n(r,`${t}[${o}]`))}function Ze(e,t){if(typeof e!="string")throw new $e(t,"a text",e);return e}function Sl(e,t){if(typeof e!="boolean")throw new $e(t,"true or false",e);return e}function Ot(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new $e(t,"a number",e);return e}var qc=new Map([["NaN",Number.NaN],["Infinity",Number.POSITIVE_INFINITY],["-Infinity",Number.NEGATIVE_INFINITY]]);function lt(e,t){if(e===null||typeof e=="number")return e;let n=qc.get(e);if(n===void 0)throw new $e(t,'a number, null, "NaN" or an infinity',e);return n}function Xt(e){return(t,n)=>t==null?null:e(t,n)}function oo(e,t,n){if(e.get("version")!==n)throw new $e(`${t}.version`,String(n),e.get("version"))}var lo=["train_reported","train_weighted","train_frozen","train_objective","train_clean","train_eval","train_val_model","val_weighted","val_reported"],ht=["train_averaging","timing","objective","augmentation","dropout","batchnorm","other_mode","weights","generalisation","val_averaging"],io=["batchnorm_noise","batchnorm_stale","interaction","drift","revisit","first_visit"],Tl=["measured","tentative","none"];function ws(e){let t=Tt(e,"epochs");return oo(t,"epochs",1),{run:Ze(t.get("run"),"epochs.run"),series:Ze(t.get("series"),"epochs.series"),epochs:Ot(t.get("epochs"),"epochs.epochs"),recorded:Ot(t.get("recorded"),"epochs.recorded"),columns:Yc(Tt(t.get("columns"),"epochs.columns"),"epochs.columns"),verdict:Xt(Xc)(t.get("verdict"),"epochs.verdict"),warnings:Et(t.get("warnings"),"epochs.warnings",Ze),error:Xt(Ze)(t.get("error"),"epochs.error")}}function vs(e,t,n,r){let o=Et(e,t,r);if(o.length!==n)throw new $e(t,`${n} values`,o.length);return o}function Ml(e,t,n){return(r,o)=>vs(e.get(r),`${t}.${r}`,n,o)}function Yc(e,t){let n=Et(e.get("epoch"),`${t}.epoch`,Ot);Qc(n,`${t}.epoch`);let r=Ml(e,t,n.length),o=(s,u)=>Jc(s,u,n.length),l=(s,u)=>vs(s,u,n.length,lt);return{epoch:n,step:r("step",Ot),complete:r("complete",Sl),gap:r("gap",lt),rungs:El(e.get("rungs"),`${t}.rungs`,lo,l),terms:El(e.get("terms"),`${t}.terms`,ht,o),details:El(e.get("details"),`${t}.details`,io,o),probe:Zc(e.get("probe"),`${t}.probe`,n.length),notes:r("notes",(s,u)=>Et(s,u,Ze))}}function Qc(e,t){let n=e.findIndex((r,o)=>r<=(e[o-1]??-1/0));if(n>=0)throw new $e(`${t}[${n}]`,"a later epoch",e[n])}function El(e,t,n,r){let o=Tt(e,t),l=n;for(let s of o.keys())if(!l.includes(s))throw new $e(t,`one of ${n.join(", ")}`,s);return new Map(n.filter(s=>o.has(s)).map(s=>[s,r(o.get(s),`${t}.${s}`)]))}function Jc(e,t,n){let r=Ml(Tt(e,t),t,n);return{value:r("value",lt),stderr:r("stderr",lt),low:r("low",lt),high:r("high",lt)}}function Zc(e,t,n){let r=Ml(Tt(e,t),t,n);return{batches:r("batches",lt),steps:r("steps",lt),seconds:r("seconds",lt),share:r("share",lt),verified:r("verified",Xt(Sl))}}function Xc(e,t){let n=Tt(e,t);return{code:Ze(n.get("code"),`${t}.code`),text:Ze(n.get("text"),`${t}.text`),advice:Et(n.get("advice"),`${t}.advice`,Ze),confidence:ef(n.get("confidence"),`${t}.confidence`)}}function ef(e,t){let n=Tl.find(r=>r===e);if(n===void 0)throw new $e(t,Tl.join(" or "),e);return n}function xs(e){let t=Tt(e,"runs");return oo(t,"runs",1),{runs:Et(t.get("runs"),"runs.runs",tf),others:Et(t.get("others"),"runs.others",Ze)}}function tf(e,t){let n=Tt(e,t);return{run:Ze(n.get("run"),`${t}.run`),series:Ze(n.get("series"),`${t}.series`),epochs:Ot(n.get("epochs"),`${t}.epochs`),recorded:Ot(n.get("recorded"),`${t}.recorded`),last:Xt(nf)(n.get("last"),`${t}.last`),history:rf(n.get("history"),`${t}.history`),verdict:Xt(Ze)(n.get("verdict"),`${t}.verdict`),age:Xt(Ot)(n.get("age"),`${t}.age`),notes:Et(n.get("notes"),`${t}.notes`,Ze),error:Xt(Ze)(n.get("error"),`${t}.error`)}}function nf(e,t){let n=Tt(e,t);return{epoch:Ot(n.get("epoch"),`${t}.epoch`),gap:lt(n.get("gap"),`${t}.gap`),likeForLike:lt(n.get("like_for_like"),`${t}.like_for_like`)}}function rf(e,t){let n=Tt(e,t),r=Et(n.get("epoch"),`${t}.epoch`,Ot),o=Et(n.get("gap"),`${t}.gap`,lt);if(o.length!==r.length)throw new $e(`${t}.gap`,`${r.length} values`,o.length);return{epoch:r,gap:o}}var ao=["gap","train_reported","val_reported",...ht];var so="p.lossgap.",of=1500;function ks(e){let t=lf(e),n=Number(t.get("epoch")),r=ao.find(o=>o===t.get("quantity"));return{run:t.get("run")??null,series:t.get("series")??null,epoch:Number.isInteger(n)&&n>0?n:null,filter:t.get("filter")??"",quantity:r??"gap",ticked:uf(t.get("ticked"))}}function Ss(e,t){let n=e.replace(/^#/,"").split("&").filter(o=>o!==""&&!o.startsWith(so));(n[0]===void 0||n[0].includes("="))&&n.unshift("lossgap");let r=Object.entries({run:t.run,series:t.series==="loss"?null:t.series,epoch:t.epoch?.toString()??null,filter:t.filter||null,quantity:t.quantity==="gap"?null:t.quantity,ticked:af(t.ticked)}).flatMap(([o,l])=>l===null?[]:[`${so}${o}=${encodeURIComponent(l)}`]);return`#${[...n,...r].join("&")}`}function lf(e){let t=new Map;for(let n of e.replace(/^#/,"").split("&")){let[r,...o]=n.split("=");r?.startsWith(so)&&t.set(r.slice(so.length),sf(o.join("=")))}return t}function sf(e){try{return decodeURIComponent(e)}catch{return e}}function af(e){if(e===null)return null;let t=JSON.stringify([...e]);return t.length>of?null:t}function uf(e){if(e===void 0)return null;try{let t=JSON.parse(e);return Array.isArray(t)?new Set(t.filter(n=>typeof n=="string")):null}catch{return null}}function Ts(e,t){let n=e.length-1;return t===null?n:Math.max(0,e.findLastIndex(r=>r<=t))}function Es(e,t){let n=Math.max(0,Math.min(e.length-1,t));return n===e.length-1?null:e[n]??null}function Rs(e,t,n,r){let o=t?10:1,s=new Map([["ArrowLeft",n-o],["ArrowDown",n-o],["ArrowRight",n+o],["ArrowUp",n+o],["PageDown",n-10],["PageUp",n+10],["Home",0],["End",r]]).get(e);return s===void 0?null:Math.max(0,Math.min(r,s))}function Me(e){return JSON.stringify([e.run,e.series])}var cf=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;function nr(e){let t=e.replace(cf,n=>`\\u${(n.codePointAt(0)??0).toString(16).padStart(4,"0")}`);return t===""?"(no name)":t}function dn(e){let t=nr(e.run);return e.series==="loss"?t:`${t} · ${nr(e.series)}`}function Cs(e,t){if(t==="")return{runs:e,problem:null};try{let n=new RegExp(t,"i");return{runs:e.filter(r=>n.test(r.run)),problem:null}}catch{let n=t.toLowerCase();return{runs:e.filter(r=>r.run.toLowerCase().includes(n)),problem:"not a regular expression: looked for as plain text"}}}var Cl=40;function Ps(e){return new Set(e.filter(t=>t.last!==null).slice(0,Cl).map(Me))}var Ms=["#12b5cb","#e52592","#f9ab00","#9334e6","#7cb342","#e8710a"],ff={light:["#425066",...Ms],dark:["#8e98a3",...Ms]};function As(e,t){let n=new Map(e.map((o,l)=>[o,l])),r=ff[t];return({run:o})=>r[(n.get(o)??0)%r.length]??"#425066"}function Ls(e){let t=[[86400,"d"],[3600,"h"],[60,"min"]];for(let[n,r]of t)if(e>=n)return`${Math.floor(e/n)} ${r} ago`;return e<10?"just now":`${Math.floor(e)} s ago`}var Cr=class extends Error{name="ApiError"};async function Ns(e){return Fs("runs",e,xs)}async function Pl(e,t){return Fs(`epochs?${Os(e)}`,t,ws)}function Ds(e,t){return`download?${Os(e)}&format=${t}`}function Os({run:e,series:t}){return new URLSearchParams({run:e,series:t}).toString()}async function Fs(e,t,n){let r=await fetch(e,{signal:t}).catch(o=>{throw t.aborted?o:new Cr("TensorBoard does not answer: see whether its process still runs, then retry.")});if(!r.ok)throw new Cr(await pf(r));try{return n(await r.json())}catch(o){throw t.aborted?o:new Cr(df(o))}}async function pf(e){return(e.headers.get("content-type")?.startsWith("text/plain")??!1?(await e.text()).trim().slice(0,600):"")||`The server answered ${e.status}: its terminal says more.`}function df(e){return`The server's answer is not what this page expects${e instanceof $e?` (${e.message})`:""}. If tb_lossgap was upgraded, restart TensorBoard and reload the page.`}function Vs(){let e=new AbortController;return{ask(t,n,r){e.abort();let o=new AbortController;e=o,t(o.signal).then(l=>{o.signal.aborted||n(l)},l=>{o.signal.aborted||r(l)})},cancel(){e.abort()}}}var Al={value:null,fault:null,isLoading:!0};function $s(e,t,n){let[r,o]=Ve({about:"",...Al}),l=Re(Vs,[]);return Je(()=>{e!==null&&(o(s=>s.about===e?{...s,isLoading:!0}:{about:e,...Al}),l.ask(t,s=>o({about:e,value:s,fault:null,isLoading:!1}),s=>o(u=>({...u,fault:mf(s),isLoading:!1}))))},[e,n]),Je(()=>l.cancel,[l]),r.about===e?r:{about:e??"",...Al}}function mf(e){return e instanceof Error?e.message:String(e)}function Hs(e){return $s("runs",Ns,e)}function Is(e,t){let n=e===null?null:Me(e);return $s(n,r=>e===null?Promise.reject(new Error("no run")):Pl(e,r),t)}var hf=4;function zs(e){let[t,n]=Ve(new Map),r=je(new Map),o=e.map(l=>`${Me(l)}@${l.recorded}`).join(`
`);return Je(()=>{let l=new AbortController,s=e.filter(c=>r.current.get(Me(c))!==c.recorded),u=async()=>{for(let c=s.shift();c!==void 0;c=s.shift()){let[d,h]=[c,Me(c)],y=await Pl(d,l.signal).catch(()=>null);if(l.signal.aborted)return;r.current.set(h,d.recorded),n(b=>new Map(b).set(h,y))}};for(let c=0;c<hf;c++)u();return()=>l.abort()},[o]),{full:t,missing:e.filter(l=>!t.has(Me(l))).length}}function Xe(e){return!Number.isFinite(e)||e===0?3:Math.min(9,Math.max(1,2-Math.floor(Math.log10(Math.abs(e)))))}function Gt(e){let t=0;for(let n of e)n!==null&&Number.isFinite(n)&&(t=Math.max(t,Math.abs(n)));return t}function Rt(e,t){if(Number.isNaN(e))return"NaN";if(!Number.isFinite(e))return e>0?"∞":"−∞";let n=Math.abs(e),r=n>=1e7?n.toExponential(3):n.toFixed(t);return e<0&&Number(r)!==0?"−"+r:r}function Ae(e,t){let n=Rt(e,t);return e>0&&Number(n)!==0?`+${n}`:n}function Ll(e){return e.replace(/(?<=^|[\s([])-(?=[\d.])/g,"−")}function uo(e){return Number.isFinite(e)?`${Ae(e*100,Math.abs(e)<.0995?1:0)} %`:"–"}function Ws(e,t=4){let n=[];for(let l of e){let s=n.at(-1);s!==void 0&&s[1]===l-1?s[1]=l:n.push([l,l])}let r=n.slice(0,t).map(([l,s])=>l===s?`${l}`:`${l}–${s}`),o=n.slice(t).reduce((l,[s,u])=>l+u-s+1,0);return r.join(", ")+(o>0?` and ${o} more`:"")}var Se={train_averaging:{label:"Averaging (train)",meaning:"mean of batch means instead of the mean over samples",light:"#4ea09d",dark:"#cae9ff"},timing:{label:"Timing",meaning:"training loss averaged while the weights still moved",light:"#2d2d8e",dark:"#4b70f1"},objective:{label:"Objective",meaning:"training and validation use different losses",light:"#780bcd",dark:"#aec4e5"},augmentation:{label:"Augmentation",meaning:"training inputs are altered, validation inputs are not",light:"#652d52",dark:"#f7dba8"},dropout:{label:"Dropout",meaning:"dropout and other randomness, on in training only",light:"#cb7a06",dark:"#f48a00"},batchnorm:{label:"Batch norm",meaning:"batch statistics in training, running ones in validation",light:"#960000",dark:"#af6651"},other_mode:{label:"Other mode effects",meaning:"whatever else eval() changes",light:"#33707b",dark:"#01c89e"},weights:{label:"Weights",meaning:"validation uses other weights (EMA, SWA)",light:"#44054c",dark:"#10f70b"},generalisation:{label:"Generalisation",meaning:"like for like: the same model, mode and averaging on other samples",light:"#975fdf",dark:"#c694ff"},val_averaging:{label:"Averaging (val)",meaning:"mean of batch means instead of the mean over samples",light:"#cd1a3d",dark:"#e311ac"}},co={batchnorm_noise:{of:"batchnorm",label:"noise of batch statistics",meaning:"inherent in small batches"},batchnorm_stale:{of:"batchnorm",label:"stale running statistics",meaning:"can be mended: momentum, recalibration"},interaction:{of:"dropout",label:"interaction with batch norm",meaning:"the order of toggling moves the shares by half of it"},drift:{of:"timing",label:"drift",meaning:"improvement that validation shares"},revisit:{of:"timing",label:"revisit",meaning:"memory of the samples just seen"},first_visit:{of:"generalisation",label:"first visit",meaning:"unseen training against validation: is the split fair?"}},en={train_reported:{label:"Reported training",colour:"ink",dash:[6,4],width:2},train_weighted:{label:"Each sample once",colour:"train_averaging",dash:[],width:1.5},train_frozen:{label:"At final weights",colour:"timing",dash:[],width:1.5},train_objective:{label:"Validation's loss",colour:"objective",dash:[2,2],width:1.5},train_clean:{label:"Clean inputs",colour:"augmentation",dash:[8,3],width:1.5},train_eval:{label:"Evaluation mode",colour:"dropout",dash:[],width:1.5},train_val_model:{label:"Validation's weights",colour:"weights",dash:[4,2],width:1.5},val_weighted:{label:"Validation, each sample once",colour:"generalisation",dash:[],width:1.5},val_reported:{label:"Reported validation",colour:"ink",dash:[],width:2}},jt={light:{ink:"#202124",muted:"#5f6368",grid:"#e8eaed",ground:"#ffffff",alarm:"#c5221f"},dark:{ink:"#ffffff",muted:"#bdc1c6",grid:"#474747",ground:"#303030",alarm:"#ff8a80"}};function Nl(e,t){let{colour:n}=en[e];return n==="ink"?jt[t].ink:Se[n][t]}var gf=new Map([...ht.map(e=>[e,{words:Se[e].label.toLowerCase(),term:e}]),["overfitting",{words:"overfitting",term:"generalisation"}],["hidden_overfitting",{words:"hidden overfitting",term:"generalisation"}],["easy_validation",{words:"easy validation set",term:"generalisation"}],["stale_batchnorm",{words:"stale batch norm",term:"batchnorm"}],["dropout_before_batchnorm",{words:"dropout before batch norm",term:"dropout"}],["denominator",{words:"wrong denominator",term:"train_averaging"}],["mode_fault",{words:"wrong train/eval mode",term:"other_mode"}],["overlap",{words:"splits overlap",term:"generalisation"}],["nothing",{words:"nothing to explain",term:null}],["inconclusive",{words:"inconclusive",term:null}]]);function Ks(e){let t=e.split(/(?<=[.!?])\s+(?=\p{Lu})/u),n=t.findIndex(o=>/interval|\(exact\)|\[[^\]]*,[^\]]*\]/.test(o)),r=n<0?1:n+1;return{head:t.slice(0,r).join(" "),rest:t.slice(r).join(" ")}}function fo(e){return gf.get(e)??{words:e.replaceAll("_"," "),term:null}}var yf=Symbol.for("pv"),_f=0;function p(e,t,n,r,o,l){t||(t={});var s,u,c=t;if("ref"in c&&typeof e!="function")for(u in c={},t)u=="ref"?s=t[u]:c[u]=t[u];var d={type:e,props:c,key:n,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:yf,__v:--_f,__i:-1,__u:0};return(o||l)&&(d.__source=o,d.__self=l),ce.vnode&&ce.vnode(d),d}function po({run:e}){let t=dn(e).split(/(?<=[/_,;=-])(?=[^/_,;=-])/);return p("bdi",{class:"run-name",children:t.map((n,r)=>p(ne,{children:[r>0&&p("wbr",{}),n]}))})}function Bs(e){let{answer:t,filter:n,ticked:r,onTick:o}=e,{runs:l,problem:s}=Cs(t.runs,n),u=l.filter(d=>d.last!==null).map(Me),c=u.filter(d=>r.has(d)).length;return p("nav",{class:"runs","aria-label":"Runs",children:[p("div",{class:"runs-head",children:[p("input",{type:"search",placeholder:"Filter runs (regex)","aria-label":"Filter runs by regular expression",value:n,onInput:d=>e.onFilter(d.currentTarget.value)}),s!==null&&p("p",{class:"note",children:s}),p("label",{class:"tick-all",children:[p("input",{type:"checkbox",ref:d=>{d!==null&&(d.indeterminate=c>0&&c<u.length)},checked:c>0&&c===u.length,disabled:u.length===0,onChange:()=>o(u,c<u.length)}),p("span",{children:l.length===t.runs.length?`${l.length} ${l.length===1?"run":"runs"}`:`${l.length} of ${t.runs.length} runs`}),p("span",{class:"figure",children:"last gap"})]})]}),p("ul",{children:l.map(d=>p(bf,{run:d,list:e},Me(d)))}),t.others.length>0&&p("p",{class:"note others",title:t.others.slice(0,40).map(nr).join(`
`),children:[t.others.length," ",t.others.length===1?"run":"runs"," without loss-gap records"]})]})}function bf({run:e,list:t}){let n=Me(e),r=dn(e),o=n===t.inspected;return p("li",{class:o?"inspected":"",children:[p("input",{type:"checkbox","aria-label":`Compare ${r}`,checked:t.ticked.has(n),disabled:e.last===null,onChange:l=>t.onTick([n],l.currentTarget.checked)}),p("button",{type:"button","aria-current":o?"true":void 0,title:`${r}
${Us(e)}`,onClick:()=>t.onInspect(e),children:[p("span",{class:"swatch",style:{background:t.colour(e)}}),p(po,{run:e}),p(wf,{run:e}),p("span",{class:"run-state",children:Us(e)})]})]})}function wf({run:e}){if(e.error!==null)return p("span",{class:"figure alarm",children:"error"});let t=e.last?.gap??null;return p("span",{class:"figure",children:t===null?"–":Ae(t,Math.min(4,Xe(t)))})}function Us(e){let t=e.age===null?[]:[Ls(e.age)];return e.error!==null?[e.error,...t].join(" · "):[...e.verdict===null?[]:[fo(e.verdict).words],...t].join(" · ")}function qt({text:e}){let t=e.split("`").map((n,r)=>r%2===1?n:Ll(n));return t.length%2===0?p(ne,{children:Ll(e)}):p(ne,{children:t.map((n,r)=>r%2===1?p("code",{children:n},r):n)})}function Pr(e){let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function Gs({answer:e,index:t}){let n=e.verdict?.advice??[],r=e.columns.notes[t]??[];return p(ne,{children:[p("div",{class:"card-head",children:p("h2",{children:"What to do"})}),n.length===0?p("p",{class:"note",children:"Nothing: there is no advice for this verdict."}):p("ul",{class:"advice",children:n.map(o=>p("li",{children:p(qt,{text:Pr(o)})},o))}),p("div",{class:"card-head",children:p("h2",{children:"About this epoch"})}),p("ul",{class:"notes",children:[!(e.columns.complete[t]??!0)&&p("li",{children:"The epoch was not complete when it was written: its numbers are of the part seen."}),p(vf,{columns:e.columns,index:t}),r.map(o=>p("li",{children:p(qt,{text:Pr(o)})},o))]})]})}function vf({columns:e,index:t}){let{probe:n}=e,r=n.batches[t]??null;if(r===null||r===0)return p("li",{children:"Nothing was probed: only what needs no extra forward is measured."});let[o,l]=[n.steps[t]??null,n.seconds[t]??null],s=n.share[t]??null,u=n.verified[t]??null;return p("li",{children:["Probed ",r,o!==null&&` of ${o}`," training batches",l!==null&&` in ${Rt(l,l<10?2:0)} s`,s!==null&&` (${uo(s).replace("+","")} of the training time)`,u===!0&&"; a replayed step gave its own loss again",u===!1&&"; a replayed step did NOT give its own loss again","."]})}function js(e){return e!=="gap"}function qs(e,t,n){let r=Me(e);if(t==="gap")return{key:r,run:e,epoch:e.history.epoch,value:e.history.gap};let o=n?xf(n,t):void 0;return!n||o===void 0?null:{key:r,run:e,epoch:n.columns.epoch,value:o}}function xf(e,t){let{columns:n}=e;return t==="gap"?n.gap:t==="train_reported"||t==="val_reported"?n.rungs.get(t):n.terms.get(t)?.value}function Ys(e){let t=[...new Set(e.flatMap(o=>o.epoch))].sort((o,l)=>o-l),n=new Map(t.map((o,l)=>[o,l])),r=e.map(o=>{let l=new Array(t.length).fill(void 0);return o.epoch.forEach((s,u)=>{l[n.get(s)??0]=Ar(o.value[u]??null)}),l});return{epoch:t,values:r}}function Ar(e){return e!==null&&Number.isFinite(e)?e:null}var kf="uplot",Sf="u-hz",Tf="u-vt",Ef="u-title",Rf="u-wrap",Mf="u-under",Cf="u-over",Pf="u-axis",An="u-off",Af="u-select",Lf="u-cursor-x",Nf="u-cursor-y",Df="u-cursor-pt",Of="u-legend",Ff="u-live",Vf="u-inline",$f="u-series",Hf="u-marker",Qs="u-label",If="u-value",Nr="width",Dr="height";var Js="bottom",rr="left",Dl="right",Jl="#000",Zs=Jl+"0",Ol="mousemove",Xs="mousedown",Fl="mouseup",ea="mouseenter",ta="mouseleave",na="dblclick",zf="resize",Wf="scroll",ra="change",_o="dppxchange",Zl="--",cr=typeof window<"u",zl=cr?document:null,lr=cr?window:null,Kf=cr?navigator:null,se,mo;function Wl(){let e=devicePixelRatio;se!=e&&(se=e,mo&&Ul(ra,mo,Wl),mo=matchMedia(`(min-resolution: ${se-.001}dppx) and (max-resolution: ${se+.001}dppx)`),Ln(ra,mo,Wl),lr.dispatchEvent(new CustomEvent(_o)))}function gt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function Kl(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function be(e,t,n){e.style[t]=n+"px"}function Ft(e,t,n,r){let o=zl.createElement(e);return t!=null&&gt(o,t),n?.insertBefore(o,r),o}function Mt(e,t){return Ft("div",e,t)}var oa=new WeakMap;function Yt(e,t,n,r,o){let l="translate("+t+"px,"+n+"px)",s=oa.get(e);l!=s&&(e.style.transform=l,oa.set(e,l),t<0||n<0||t>r||n>o?gt(e,An):Kl(e,An))}var la=new WeakMap;function ia(e,t,n){let r=t+n,o=la.get(e);r!=o&&(la.set(e,r),e.style.background=t,e.style.borderColor=n)}var sa=new WeakMap;function aa(e,t,n,r){let o=t+""+n,l=sa.get(e);o!=l&&(sa.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var Xl={passive:!0},Uf={...Xl,capture:!0};function Ln(e,t,n,r){t.addEventListener(e,n,r?Uf:Xl)}function Ul(e,t,n,r){t.removeEventListener(e,n,Xl)}cr&&Wl();function Vt(e,t,n,r){let o;n=n||0,r=r||t.length-1;let l=r<=2147483647;for(;r-n>1;)o=l?n+r>>1:yt((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function Fa(e){return(n,r,o)=>{let l=-1,s=-1;for(let u=r;u<=o;u++)if(e(n[u])){l=u;break}for(let u=o;u>=r;u--)if(e(n[u])){s=u;break}return[l,s]}}var Va=e=>e!=null,$a=e=>e!=null&&e>0,vo=Fa(Va),Bf=Fa($a);function Gf(e,t,n,r=0,o=!1){let l=o?Bf:vo,s=o?$a:Va;[t,n]=l(e,t,n);let u=e[t],c=e[t];if(t>-1)if(r==1)u=e[t],c=e[n];else if(r==-1)u=e[n],c=e[t];else for(let d=t;d<=n;d++){let h=e[d];s(h)&&(h<u?u=h:h>c&&(c=h))}return[u??de,c??-de]}function xo(e,t,n,r){let o=fa(e),l=fa(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let s=n==10?tn:Ha,u=o==1?yt:Ct,c=l==1?Ct:yt,d=u(s(Ie(e))),h=c(s(Ie(t))),y=ir(n,d),b=ir(n,h);return n==10&&(d<0&&(y=me(y,-d)),h<0&&(b=me(b,-h))),r||n==2?(e=y*o,t=b*l):(e=Ka(e,y),t=ko(t,b)),[e,t]}function ei(e,t,n,r){let o=xo(e,t,n,r);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var ti=.1,ua={mode:3,pad:ti},Fr={pad:0,soft:null,mode:0},jf={min:Fr,max:Fr};function bo(e,t,n,r){return So(n)?ca(e,t,n):(Fr.pad=n,Fr.soft=r?0:null,Fr.mode=r?3:0,ca(e,t,jf))}function le(e,t){return e??t}function qf(e,t,n){for(t=le(t,0),n=le(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function ca(e,t,n){let r=n.min,o=n.max,l=le(r.pad,0),s=le(o.pad,0),u=le(r.hard,-de),c=le(o.hard,de),d=le(r.soft,de),h=le(o.soft,-de),y=le(r.mode,0),b=le(o.mode,0),_=t-e,S=tn(_),k=it(Ie(e),Ie(t)),T=tn(k),M=Ie(T-S);(_<1e-24||M>10)&&(_=0,(e==0||t==0)&&(_=1e-24,y==2&&d!=de&&(l=0),b==2&&h!=-de&&(s=0)));let v=_||k||1e3,A=tn(v),E=ir(10,yt(A)),q=v*(_==0?e==0?.1:1:l),F=me(Ka(e-q,E/10),24),Y=e>=d&&(y==1||y==3&&F<=d||y==2&&F>=d)?d:de,K=it(u,F<Y&&e>=Y?Y:$t(Y,F)),J=v*(_==0?t==0?.1:1:s),W=me(ko(t+J,E/10),24),P=t<=h&&(b==1||b==3&&W>=h||b==2&&W<=h)?h:-de,U=$t(c,W>P&&t<=P?P:it(P,W));return K==U&&K==0&&(U=100),[K,U]}var Yf=new Intl.NumberFormat(cr?Kf.language:"en-US"),ni=e=>Yf.format(e),_t=Math,yo=_t.PI,Ie=_t.abs,yt=_t.floor,He=_t.round,Ct=_t.ceil,$t=_t.min,it=_t.max,ir=_t.pow,fa=_t.sign,tn=_t.log10,Ha=_t.log2,Qf=(e,t=1)=>_t.sinh(e)*t,Vl=(e,t=1)=>_t.asinh(e/t),de=1/0;function pa(e){return(tn((e^e>>31)-(e>>31))|0)+1}function Bl(e,t,n){return $t(it(e,t),n)}function Ia(e){return typeof e=="function"}function ee(e){return Ia(e)?e:()=>e}var Jf=()=>{},za=e=>e,Wa=(e,t)=>t,Zf=e=>null,da=e=>!0,ma=(e,t)=>e==t,Xf=/\.\d*?(?=9{6,}|0{6,})/gm,Nn=e=>{if(Ba(e)||hn.has(e))return e;let t=`${e}`,n=t.match(Xf);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,l]=t.split("e");return+`${Nn(o)}e${l}`}return me(e,r)};function Cn(e,t){return Nn(me(Nn(e/t))*t)}function ko(e,t){return Nn(Ct(Nn(e/t))*t)}function Ka(e,t){return Nn(yt(Nn(e/t))*t)}function me(e,t=0){if(Ba(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);return He(r)/n}var hn=new Map;function Ua(e){return((""+e).split(".")[1]||"").length}function $r(e,t,n,r){let o=[],l=r.map(Ua);for(let s=t;s<n;s++){let u=Ie(s),c=me(ir(e,s),u);for(let d=0;d<r.length;d++){let h=e==10?+`${r[d]}e${s}`:r[d]*c,y=(s>=0?0:u)+(s>=l[d]?0:l[d]),b=e==10?h:me(h,y);o.push(b),hn.set(b,y)}}return o}var Vr={},ri=[],sr=[null,null],mn=Array.isArray,Ba=Number.isInteger,ep=e=>e===void 0;function ha(e){return typeof e=="string"}function So(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function tp(e){return e!=null&&typeof e=="object"}var np=Object.getPrototypeOf(Uint8Array),Ga="__proto__";function ar(e,t=So){let n;if(mn(e)){let r=e.find(o=>o!=null);if(mn(r)||t(r)){n=Array(e.length);for(let o=0;o<e.length;o++)n[o]=ar(e[o],t)}else n=e.slice()}else if(e instanceof np)n=e.slice();else if(t(e)){n={};for(let r in e)r!=Ga&&(n[r]=ar(e[r],t))}else n=e;return n}function Le(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)o!=Ga&&(So(e[o])?Le(e[o],ar(r[o])):e[o]=ar(r[o]))}return e}var rp=0,op=1,lp=2;function ip(e,t,n){for(let r=0,o,l=-1;r<t.length;r++){let s=t[r];if(s>l){for(o=s-1;o>=0&&e[o]==null;)e[o--]=null;for(o=s+1;o<n&&e[o]==null;)e[l=o++]=null}}}function sp(e,t){if(cp(e)){let s=e[0].slice();for(let u=1;u<e.length;u++)s.push(...e[u].slice(1));return fp(s[0])||(s=up(s)),s}let n=new Set;for(let s=0;s<e.length;s++){let c=e[s][0],d=c.length;for(let h=0;h<d;h++)n.add(c[h])}let r=[Array.from(n).sort((s,u)=>s-u)],o=r[0].length,l=new Map;for(let s=0;s<o;s++)l.set(r[0][s],s);for(let s=0;s<e.length;s++){let u=e[s],c=u[0];for(let d=1;d<u.length;d++){let h=u[d],y=Array(o).fill(void 0),b=t?t[s][d]:op,_=[];for(let S=0;S<h.length;S++){let k=h[S],T=l.get(c[S]);k===null?b!=rp&&(y[T]=k,b==lp&&_.push(T)):y[T]=k}ip(y,_,o),r.push(y)}}return r}var ap=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function up(e){let t=e[0],n=t.length,r=Array(n);for(let l=0;l<r.length;l++)r[l]=l;r.sort((l,s)=>t[l]-t[s]);let o=[];for(let l=0;l<e.length;l++){let s=e[l],u=Array(n);for(let c=0;c<n;c++)u[c]=s[r[c]];o.push(u)}return o}function cp(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=t){for(let l=0;l<n;l++)if(o[l]!=t[l])return!1}}return!0}function fp(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let l=it(1,yt((o-r+1)/t));for(let s=e[r],u=r+l;u<=o;u+=l){let c=e[u];if(c!=null){if(c<=s)return!1;s=c}}return!0}var ja=["January","February","March","April","May","June","July","August","September","October","November","December"],qa=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Ya(e){return e.slice(0,3)}var pp=qa.map(Ya),dp=ja.map(Ya),mp={MMMM:ja,MMM:dp,WWWW:qa,WWW:pp};function Lr(e){return(e<10?"0":"")+e}function hp(e){return(e<10?"00":e<100?"0":"")+e}var gp={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Lr(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Lr(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Lr(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>Lr(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Lr(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>hp(e.getMilliseconds())};function oi(e,t){t=t||mp;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(e);)n.push(o[0][0]=="{"?gp[o[1]]:o[0]);return l=>{let s="";for(let u=0;u<n.length;u++)s+=typeof n[u]=="string"?n[u]:n[u](l,t);return s}}var yp=new Intl.DateTimeFormat().resolvedOptions().timeZone;function _p(e,t){let n;return t=="UTC"||t=="Etc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==yp?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var Qa=e=>e%1==0,wo=[1,2,2.5,5],bp=$r(10,-32,0,wo),Ja=$r(10,0,32,wo),wp=Ja.filter(Qa),Pn=bp.concat(Ja),li=`
`,Za="{YYYY}",ga=li+Za,Xa="{M}/{D}",Or=li+Xa,ho=Or+"/{YY}",eu="{aa}",vp="{h}:{mm}",or=vp+eu,ya=li+or,_a=":{ss}",ue=null;function tu(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,l=o*30,s=o*365,c=(e==1?$r(10,0,3,wo).filter(Qa):$r(10,-3,0,wo)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,l,l*2,l*3,l*4,l*6,s,s*2,s*5,s*10,s*25,s*50,s*100]),d=[[s,Za,ue,ue,ue,ue,ue,ue,1],[o*28,"{MMM}",ga,ue,ue,ue,ue,ue,1],[o,Xa,ga,ue,ue,ue,ue,ue,1],[r,"{h}"+eu,ho,ue,Or,ue,ue,ue,1],[n,or,ho,ue,Or,ue,ue,ue,1],[t,_a,ho+" "+or,ue,Or+" "+or,ue,ya,ue,1],[e,_a+".{fff}",ho+" "+or,ue,Or+" "+or,ue,ya,ue,1]];function h(y){return(b,_,S,k,T,M)=>{let v=[],A=T>=s,E=T>=l&&T<s,q=y(S),F=me(q*e,3),Y=$l(q.getFullYear(),A?0:q.getMonth(),E||A?1:q.getDate()),K=me(Y*e,3);if(E||A){let J=E?T/l:0,W=A?T/s:0,P=F==K?F:me($l(Y.getFullYear()+W,Y.getMonth()+J,1)*e,3),U=new Date(He(P/e)),N=U.getFullYear(),G=U.getMonth();for(let z=0;P<=k;z++){let te=$l(N+W*z,G+J*z,1),I=te-y(me(te*e,3));P=me((+te+I)*e,3),P<=k&&v.push(P)}}else{let J=T>=o?o:T,W=yt(S)-yt(F),P=K+W+ko(F-K,J);v.push(P);let U=y(P),N=U.getHours()+U.getMinutes()/n+U.getSeconds()/r,G=T/r,z=b.axes[_]._space,te=M/z;for(;P=me(P+T,e==1?0:3),!(P>k);)if(G>1){let I=yt(me(N+G,6))%24,re=y(P).getHours()-I;re>1&&(re=-1),P-=re*r,N=(N+G)%24;let fe=v[v.length-1];me((P-fe)/T,3)*te>=.7&&v.push(P)}else v.push(P)}return v}}return[c,d,h]}var[xp,kp,Sp]=tu(1),[Tp,Ep,Rp]=tu(.001);$r(2,-53,53,[1]);function ba(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function wa(e,t){return(n,r,o,l,s)=>{let u=t.find(S=>s>=S[0])||t[t.length-1],c,d,h,y,b,_;return r.map(S=>{let k=e(S),T=k.getFullYear(),M=k.getMonth(),v=k.getDate(),A=k.getHours(),E=k.getMinutes(),q=k.getSeconds(),F=T!=c&&u[2]||M!=d&&u[3]||v!=h&&u[4]||A!=y&&u[5]||E!=b&&u[6]||q!=_&&u[7]||u[1];return c=T,d=M,h=v,y=A,b=E,_=q,F(k)})}}function Mp(e,t){let n=oi(t);return(r,o,l,s,u)=>o.map(c=>n(e(c)))}function $l(e,t,n){return new Date(e,t,n)}function va(e,t){return t(e)}var Cp="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function xa(e,t){return(n,r,o,l)=>l==null?Zl:t(e(r))}function Pp(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Ap(e,t){return e.series[t].fill(e,t)}var Lp={show:!0,live:!0,isolate:!1,mount:Jf,markers:{show:!0,width:2,stroke:Pp,fill:Ap,dash:"solid"},idx:null,idxs:null,values:[]};function Np(e,t){let n=e.cursor.points,r=Mt(),o=n.size(e,t);be(r,Nr,o),be(r,Dr,o);let l=o/-2;be(r,"marginLeft",l),be(r,"marginTop",l);let s=n.width(e,t,o);return s&&be(r,"borderWidth",s),r}function Dp(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Op(e,t){let n=e.series[t].points;return n._stroke||n._fill}function Fp(e,t){return e.series[t].points.size}var Hl=[0,0];function Vp(e,t,n){return Hl[0]=t,Hl[1]=n,Hl}function go(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function Il(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var $p={show:!0,x:!0,y:!0,lock:!1,move:Vp,points:{one:!1,show:Np,size:Fp,width:0,stroke:Op,fill:Dp},bind:{mousedown:go,mouseup:go,click:go,dblclick:go,mousemove:Il,mouseleave:Il,mouseenter:Il},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},nu={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},ii=Le({},nu,{filter:Wa}),ru=Le({},ii,{size:10}),ou=Le({},nu,{show:!1}),si='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',lu="bold "+si,iu=1.5,ka={show:!0,scale:"x",stroke:Jl,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:lu,side:2,grid:ii,ticks:ru,border:ou,font:si,lineGap:iu,rotate:0},Hp="Value",Ip="Time",Sa={show:!0,scale:"x",auto:!1,sorted:1,min:de,max:-de,idxs:[]};function zp(e,t,n,r,o){return t.map(l=>l==null?"":ni(l))}function Wp(e,t,n,r,o,l,s){let u=[],c=hn.get(o)||0;n=s?n:me(ko(n,o),c);for(let d=n;d<=r;d=me(d+o,c))u.push(Object.is(d,-0)?0:d);return u}function Gl(e,t,n,r,o,l,s){let u=[],c=e.scales[e.axes[t].scale].log,d=c==10?tn:Ha,h=yt(d(n));o=ir(c,h),c==10&&(o=Pn[Vt(o,Pn)]);let y=n,b=o*c;c==10&&(b=Pn[Vt(b,Pn)]);do u.push(y),y=y+o,c==10&&!hn.has(y)&&(y=me(y,hn.get(o))),y>=b&&(o=y,b=o*c,c==10&&(b=Pn[Vt(b,Pn)]));while(y<=r);return u}function Kp(e,t,n,r,o,l,s){let c=e.scales[e.axes[t].scale].asinh,d=r>c?Gl(e,t,it(c,n),r,o):[c],h=r>=0&&n<=0?[0]:[];return(n<-c?Gl(e,t,it(c,-r),-n,o):[c]).reverse().map(b=>-b).concat(h,d)}var su=/./,Up=/[12357]/,Bp=/[125]/,Ta=/1/,jl=(e,t,n,r)=>e.map((o,l)=>t==4&&o==0||l%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Gp(e,t,n,r,o){let l=e.axes[n],s=l.scale,u=e.scales[s],c=e.valToPos,d=l._space,h=c(10,s),y=c(9,s)-h>=d?su:c(7,s)-h>=d?Up:c(5,s)-h>=d?Bp:Ta;if(y==Ta){let b=Ie(c(1,s)-h);if(b<d)return jl(t.slice().reverse(),u.distr,y,Ct(d/b)).reverse()}return jl(t,u.distr,y,1)}function jp(e,t,n,r,o){let l=e.axes[n],s=l.scale,u=l._space,c=e.valToPos,d=Ie(c(1,s)-c(2,s));return d<u?jl(t.slice().reverse(),3,su,Ct(u/d)).reverse():t}function qp(e,t,n,r){return r==null?Zl:t==null?"":ni(t)}var Ea={show:!0,scale:"y",stroke:Jl,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:lu,side:3,grid:ii,ticks:ru,border:ou,font:si,lineGap:iu,rotate:0};function Yp(e,t){let n=3+(e||1)*2;return me(n*t,3)}function Qp(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],l=e.valToPos(o[r[0]],n,!0),s=e.valToPos(o[r[1]],n,!0),u=Ie(s-l),c=e.series[t],d=u/(c.points.space*se);return r[1]-r[0]<=d}var Ra={scale:null,auto:!0,sorted:0,min:de,max:-de},au=(e,t,n,r,o)=>o,Ma={show:!0,auto:!0,sorted:0,gaps:au,alpha:1,facets:[Le({},Ra,{scale:"x"}),Le({},Ra,{scale:"y"})]},Ca={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:au,alpha:1,points:{show:Qp,filter:null},values:null,min:de,max:-de,idxs:[],path:null,clip:null};function Jp(e,t,n,r,o){return n/10}var uu={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Zp=Le({},uu,{time:!1,ori:1}),Pa={};function cu(e,t){let n=Pa[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,l,s,u,c,d){for(let h=0;h<n.plots.length;h++)n.plots[h]!=o&&n.plots[h].pub(r,o,l,s,u,c,d)}},e!=null&&(Pa[e]=n)),n}var ur=1,ql=2;function Dn(e,t,n){let r=e.mode,o=e.series[t],l=r==2?e._data[t]:e._data,s=e.scales,u=e.bbox,c=l[0],d=r==2?l[1]:l[t],h=r==2?s[o.facets[0].scale]:s[e.series[0].scale],y=r==2?s[o.facets[1].scale]:s[o.scale],b=u.left,_=u.top,S=u.width,k=u.height,T=e.valToPosH,M=e.valToPosV;return h.ori==0?n(o,c,d,h,y,T,M,b,_,S,k,Eo,fr,Mo,pu,mu):n(o,c,d,h,y,M,T,_,b,k,S,Ro,pr,ci,du,hu)}function ai(e,t){let n=0,r=0,o=le(e.bands,ri);for(let l=0;l<o.length;l++){let s=o[l];s.series[0]==t?n=s.dir:s.series[1]==t&&(s.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Xp(e,t,n,r,o){let l=e.mode,s=e.series[t],u=l==2?s.facets[1].scale:s.scale,c=e.scales[u];return o==-1?c.min:o==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function nn(e,t,n,r,o,l){return Dn(e,t,(s,u,c,d,h,y,b,_,S,k,T)=>{let M=s.pxRound,v=d.dir*(d.ori==0?1:-1),A=d.ori==0?fr:pr,E,q;v==1?(E=n,q=r):(E=r,q=n);let F=M(y(u[E],d,k,_)),Y=M(b(c[E],h,T,S)),K=M(y(u[q],d,k,_)),J=M(b(l==1?h.max:h.min,h,T,S)),W=new Path2D(o);return A(W,K,J),A(W,F,J),A(W,F,Y),W})}function To(e,t,n,r,o,l){let s=null;if(e.length>0){s=new Path2D;let u=t==0?Mo:ci,c=n;for(let y=0;y<e.length;y++){let b=e[y];if(b[1]>b[0]){let _=b[0]-c;_>0&&u(s,c,r,_,r+l),c=b[1]}}let d=n+o-c,h=10;d>0&&u(s,c,r-h/2,d,r+l+h)}return s}function ed(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function ui(e,t,n,r,o,l,s){let u=[],c=e.length;for(let d=o==1?n:r;d>=n&&d<=r;d+=o)if(t[d]===null){let y=d,b=d;if(o==1)for(;++d<=r&&t[d]===null;)b=d;else for(;--d>=n&&t[d]===null;)b=d;let _=l(e[y]),S=b==y?_:l(e[b]),k=y-o;_=s<=0&&k>=0&&k<c?l(e[k]):_;let M=b+o;S=s>=0&&M>=0&&M<c?l(e[M]):S,S>=_&&u.push([_,S])}return u}function Aa(e){return e==0?za:e==1?He:t=>Cn(t,e)}function fu(e){let t=e==0?Eo:Ro,n=e==0?(o,l,s,u,c,d)=>{o.arcTo(l,s,u,c,d)}:(o,l,s,u,c,d)=>{o.arcTo(s,l,c,u,d)},r=e==0?(o,l,s,u,c)=>{o.rect(l,s,u,c)}:(o,l,s,u,c)=>{o.rect(s,l,c,u)};return(o,l,s,u,c,d=0,h=0)=>{d==0&&h==0?r(o,l,s,u,c):(d=$t(d,u/2,c/2),h=$t(h,u/2,c/2),t(o,l+d,s),n(o,l+u,s,l+u,s+c,d),n(o,l+u,s+c,l,s+c,h),n(o,l,s+c,l,s,h),n(o,l,s,l+u,s,d),o.closePath())}}var Eo=(e,t,n)=>{e.moveTo(t,n)},Ro=(e,t,n)=>{e.moveTo(n,t)},fr=(e,t,n)=>{e.lineTo(t,n)},pr=(e,t,n)=>{e.lineTo(n,t)},Mo=fu(0),ci=fu(1),pu=(e,t,n,r,o,l)=>{e.arc(t,n,r,o,l)},du=(e,t,n,r,o,l)=>{e.arc(n,t,r,o,l)},mu=(e,t,n,r,o,l,s)=>{e.bezierCurveTo(t,n,r,o,l,s)},hu=(e,t,n,r,o,l,s)=>{e.bezierCurveTo(n,t,o,r,s,l)};function gu(e){return(t,n,r,o,l)=>Dn(t,n,(s,u,c,d,h,y,b,_,S,k,T)=>{let{pxRound:M,points:v}=s,A,E;d.ori==0?(A=Eo,E=pu):(A=Ro,E=du);let q=me(v.width*se,3),F=(v.size-v.width)/2*se,Y=me(F*2,3),K=new Path2D,J=new Path2D,{left:W,top:P,width:U,height:N}=t.bbox;Mo(J,W-Y,P-Y,U+Y*2,N+Y*2);let G=z=>{if(c[z]!=null){let te=M(y(u[z],d,k,_)),I=M(b(c[z],h,T,S));A(K,te+F,I),E(K,te,I,F,0,yo*2)}};if(l)l.forEach(G);else for(let z=r;z<=o;z++)G(z);return{stroke:q>0?K:null,fill:K,clip:J,flags:ur|ql}})}function yu(e){return(t,n,r,o,l,s)=>{r!=o&&(l!=r&&s!=r&&e(t,n,r),l!=o&&s!=o&&e(t,n,o),e(t,n,s))}}var td=yu(fr),nd=yu(pr);function _u(e){let t=le(e?.alignGaps,0);return(n,r,o,l)=>Dn(n,r,(s,u,c,d,h,y,b,_,S,k,T)=>{[o,l]=vo(c,o,l);let M=s.pxRound,v=N=>M(y(N,d,k,_)),A=N=>M(b(N,h,T,S)),E,q;d.ori==0?(E=fr,q=td):(E=pr,q=nd);let F=d.dir*(d.ori==0?1:-1),Y={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ur},K=Y.stroke,J=!1;if(l-o>=k*4){let N=$=>n.posToVal($,d.key,!0),G=null,z=null,te,I,st,we=v(u[F==1?o:l]),re=v(u[o]),fe=v(u[l]),Z=N(F==1?re+1:fe-1);for(let $=F==1?o:l;$>=o&&$<=l;$+=F){let De=u[$],ve=(F==1?De<Z:De>Z)?we:v(De),ae=c[$];ve==we?ae!=null?(I=ae,G==null?(E(K,ve,A(I)),te=G=z=I):I<G?G=I:I>z&&(z=I)):ae===null&&(J=!0):(G!=null&&q(K,we,A(G),A(z),A(te),A(I)),ae!=null?(I=ae,E(K,ve,A(I)),G=z=te=I):(G=z=null,ae===null&&(J=!0)),we=ve,Z=N(we+F))}G!=null&&G!=z&&st!=we&&q(K,we,A(G),A(z),A(te),A(I))}else for(let N=F==1?o:l;N>=o&&N<=l;N+=F){let G=c[N];G===null?J=!0:G!=null&&E(K,v(u[N]),A(G))}let[P,U]=ai(n,r);if(s.fill!=null||P!=0){let N=Y.fill=new Path2D(K),G=s.fillTo(n,r,s.min,s.max,P),z=A(G),te=v(u[o]),I=v(u[l]);F==-1&&([I,te]=[te,I]),E(N,I,z),E(N,te,z)}if(!s.spanGaps){let N=[];J&&N.push(...ui(u,c,o,l,F,v,t)),Y.gaps=N=s.gaps(n,r,o,l,N),Y.clip=To(N,d.ori,_,S,k,T)}return U!=0&&(Y.band=U==2?[nn(n,r,o,l,K,-1),nn(n,r,o,l,K,1)]:nn(n,r,o,l,K,U)),Y})}function rd(e){let t=le(e.align,1),n=le(e.ascDesc,!1),r=le(e.alignGaps,0),o=le(e.extend,!1);return(l,s,u,c)=>Dn(l,s,(d,h,y,b,_,S,k,T,M,v,A)=>{[u,c]=vo(y,u,c);let E=d.pxRound,{left:q,width:F}=l.bbox,Y=re=>E(S(re,b,v,T)),K=re=>E(k(re,_,A,M)),J=b.ori==0?fr:pr,W={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ur},P=W.stroke,U=b.dir*(b.ori==0?1:-1),N=K(y[U==1?u:c]),G=Y(h[U==1?u:c]),z=G,te=G;o&&t==-1&&(te=q,J(P,te,N)),J(P,G,N);for(let re=U==1?u:c;re>=u&&re<=c;re+=U){let fe=y[re];if(fe==null)continue;let Z=Y(h[re]),$=K(fe);t==1?J(P,Z,N):J(P,z,$),J(P,Z,$),N=$,z=Z}let I=z;o&&t==1&&(I=q+F,J(P,I,N));let[st,we]=ai(l,s);if(d.fill!=null||st!=0){let re=W.fill=new Path2D(P),fe=d.fillTo(l,s,d.min,d.max,st),Z=K(fe);J(re,I,Z),J(re,te,Z)}if(!d.spanGaps){let re=[];re.push(...ui(h,y,u,c,U,Y,r));let fe=d.width*se/2,Z=n||t==1?fe:-fe,$=n||t==-1?-fe:fe;re.forEach(De=>{De[0]+=Z,De[1]+=$}),W.gaps=re=d.gaps(l,s,u,c,re),W.clip=To(re,b.ori,T,M,v,A)}return we!=0&&(W.band=we==2?[nn(l,s,u,c,P,-1),nn(l,s,u,c,P,1)]:nn(l,s,u,c,P,we)),W})}function La(e,t,n,r,o,l,s=de){if(e.length>1){let u=null;for(let c=0,d=1/0;c<e.length;c++)if(t[c]!==void 0){if(u!=null){let h=Ie(e[c]-e[u]);h<d&&(d=h,s=Ie(n(e[c],r,o,l)-n(e[u],r,o,l)))}u=c}}return s}function od(e){e=e||Vr;let t=le(e.size,[.6,de,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let l=ee(o),s=1-t[0],u=le(t[1],de),c=le(t[2],1),d=le(e.disp,Vr),h=le(e.each,_=>{}),{fill:y,stroke:b}=d;return(_,S,k,T)=>Dn(_,S,(M,v,A,E,q,F,Y,K,J,W,P)=>{let U=M.pxRound,N=n,G=r*se,z=u*se,te=c*se,I,st;E.ori==0?[I,st]=l(_,S):[st,I]=l(_,S);let we=E.dir*(E.ori==0?1:-1),re=E.ori==0?Mo:ci,fe=E.ori==0?h:(O,he,Oe,In,bn,It,wn)=>{h(O,he,Oe,bn,In,wn,It)},Z=le(_.bands,ri).find(O=>O.series[0]==S),$=Z!=null?Z.dir:0,De=M.fillTo(_,S,M.min,M.max,$),et=U(Y(De,q,P,J)),ve,ae,Pt,ct=W,ke=U(M.width*se),Ht=!1,Qt=null,bt=null,on=null,Vn=null;y!=null&&(ke==0||b!=null)&&(Ht=!0,Qt=y.values(_,S,k,T),bt=new Map,new Set(Qt).forEach(O=>{O!=null&&bt.set(O,new Path2D)}),ke>0&&(on=b.values(_,S,k,T),Vn=new Map,new Set(on).forEach(O=>{O!=null&&Vn.set(O,new Path2D)})));let{x0:$n,size:hr}=d;if($n!=null&&hr!=null){N=1,v=$n.values(_,S,k,T),$n.unit==2&&(v=v.map(Oe=>_.posToVal(K+Oe*W,E.key,!0)));let O=hr.values(_,S,k,T);hr.unit==2?ae=O[0]*W:ae=F(O[0],E,W,K)-F(0,E,W,K),ct=La(v,A,F,E,W,K,ct),Pt=ct-ae+G}else ct=La(v,A,F,E,W,K,ct),Pt=ct*s+G,ae=ct-Pt;Pt<1&&(Pt=0),ke>=ae/2&&(ke=0),Pt<5&&(U=za);let zr=Pt>0,yn=ct-Pt-(zr?ke:0);ae=U(Bl(yn,te,z)),ve=(N==0?ae/2:N==we?0:ae)-N*we*((N==0?G/2:0)+(zr?ke/2:0));let tt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Hn=Ht?null:new Path2D,Jt=null;if(Z!=null)Jt=_.data[Z.series[1]];else{let{y0:O,y1:he}=d;O!=null&&he!=null&&(A=he.values(_,S,k,T),Jt=O.values(_,S,k,T))}let _n=I*ae,Q=st*ae;for(let O=we==1?k:T;O>=k&&O<=T;O+=we){let he=A[O];if(he==null)continue;if(Jt!=null){let at=Jt[O]??0;if(he-at==0)continue;et=Y(at,q,P,J)}let Oe=E.distr!=2||d!=null?v[O]:O,In=F(Oe,E,W,K),bn=Y(le(he,De),q,P,J),It=U(In-ve),wn=U(it(bn,et)),ft=U($t(bn,et)),wt=wn-ft;if(he!=null){let at=he<0?Q:_n,At=he<0?_n:Q;Ht?(ke>0&&on[O]!=null&&re(Vn.get(on[O]),It,ft+yt(ke/2),ae,it(0,wt-ke),at,At),Qt[O]!=null&&re(bt.get(Qt[O]),It,ft+yt(ke/2),ae,it(0,wt-ke),at,At)):re(Hn,It,ft+yt(ke/2),ae,it(0,wt-ke),at,At),fe(_,S,O,It-ke/2,ft,ae+ke,wt)}}return ke>0?tt.stroke=Ht?Vn:Hn:Ht||(tt._fill=M.width==0?M._fill:M._stroke??M._fill,tt.width=0),tt.fill=Ht?bt:Hn,tt})}function ld(e,t){let n=le(t?.alignGaps,0);return(r,o,l,s)=>Dn(r,o,(u,c,d,h,y,b,_,S,k,T,M)=>{[l,s]=vo(d,l,s);let v=u.pxRound,A=I=>v(b(I,h,T,S)),E=I=>v(_(I,y,M,k)),q,F,Y;h.ori==0?(q=Eo,Y=fr,F=mu):(q=Ro,Y=pr,F=hu);let K=h.dir*(h.ori==0?1:-1),J=A(c[K==1?l:s]),W=J,P=[],U=[];for(let I=K==1?l:s;I>=l&&I<=s;I+=K)if(d[I]!=null){let we=c[I],re=A(we);P.push(W=re),U.push(E(d[I]))}let N={stroke:e(P,U,q,Y,F,v),fill:null,clip:null,band:null,gaps:null,flags:ur},G=N.stroke,[z,te]=ai(r,o);if(u.fill!=null||z!=0){let I=N.fill=new Path2D(G),st=u.fillTo(r,o,u.min,u.max,z),we=E(st);Y(I,W,we),Y(I,J,we)}if(!u.spanGaps){let I=[];I.push(...ui(c,d,l,s,K,A,n)),N.gaps=I=u.gaps(r,o,l,s,I),N.clip=To(I,h.ori,S,k,T,M)}return te!=0&&(N.band=te==2?[nn(r,o,l,s,G,-1),nn(r,o,l,s,G,1)]:nn(r,o,l,s,G,te)),N})}function id(e){return ld(sd,e)}function sd(e,t,n,r,o,l){let s=e.length;if(s<2)return null;let u=new Path2D;if(n(u,e[0],t[0]),s==2)r(u,e[1],t[1]);else{let c=Array(s),d=Array(s-1),h=Array(s-1),y=Array(s-1);for(let b=0;b<s-1;b++)h[b]=t[b+1]-t[b],y[b]=e[b+1]-e[b],d[b]=h[b]/y[b];c[0]=d[0];for(let b=1;b<s-1;b++)d[b]===0||d[b-1]===0||d[b-1]>0!=d[b]>0?c[b]=0:(c[b]=3*(y[b-1]+y[b])/((2*y[b]+y[b-1])/d[b-1]+(y[b]+2*y[b-1])/d[b]),isFinite(c[b])||(c[b]=0));c[s-1]=d[s-2];for(let b=0;b<s-1;b++)o(u,e[b]+y[b]/3,t[b]+c[b]*y[b]/3,e[b+1]-y[b]/3,t[b+1]-c[b+1]*y[b]/3,e[b+1],t[b+1])}return u}var Yl=new Set;function Na(){for(let e of Yl)e.syncRect(!0)}cr&&(Ln(zf,lr,Na),Ln(Wf,lr,Na,!0),Ln(_o,lr,()=>{Ne.pxRatio=se}));var ad=_u(),ud=gu();function Da(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((l,s)=>Ql(l,s,t,n))}function cd(e,t){return e.map((n,r)=>r==0?{}:Le({},t,n))}function Ql(e,t,n,r){return Le({},t==0?n:r,e)}function bu(e,t,n){return t==null?sr:[t,n]}var fd=bu;function pd(e,t,n){return t==null?sr:bo(t,n,ti,!0)}function wu(e,t,n,r){return t==null?sr:xo(t,n,e.scales[r].log,!1)}var dd=wu;function vu(e,t,n,r){return t==null?sr:ei(t,n,e.scales[r].log,!1)}var md=vu;function hd(e,t,n,r,o){let l=it(pa(e),pa(t)),s=t-e,u=Vt(o/r*s,n);do{let c=n[u],d=r*c/s;if(d>=o&&l+(c<5?hn.get(c):0)<=17)return[c,d]}while(++u<n.length);return[0,0]}function Oa(e){let t,n;return e=e.replace(/(\d+)px/,(r,o)=>(t=He((n=+o)*se))+"px"),[e,t,n]}function gd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=me(t[2]*se,1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function Ne(e,t,n){let r={mode:le(e.mode,1)},o=r.mode;function l(i,a,f,m){let g=a.valToPct(i);return m+f*(a.dir==-1?1-g:g)}function s(i,a,f,m){let g=a.valToPct(i);return m+f*(a.dir==-1?g:1-g)}function u(i,a,f,m){return a.ori==0?l(i,a,f,m):s(i,a,f,m)}r.valToPosH=l,r.valToPosV=s;let c=!1;r.status=0;let d=r.root=Mt(kf);if(e.id!=null&&(d.id=e.id),gt(d,e.class),e.title){let i=Mt(Ef,d);i.textContent=e.title}let h=Ft("canvas"),y=r.ctx=h.getContext("2d"),b=Mt(Rf,d);Ln("click",b,i=>{i.target===S&&(ge!=Jn||xe!=Zn)&&Ye.click(r,i)},!0);let _=r.under=Mt(Mf,b);b.appendChild(h);let S=r.over=Mt(Cf,b);e=ar(e);let k=+le(e.pxAlign,1),T=Aa(k);(e.plugins||[]).forEach(i=>{i.opts&&(e=i.opts(r,e)||e)});let M=e.ms||.001,v=r.series=o==1?Da(e.series||[],Sa,Ca,!1):cd(e.series||[null],Ma),A=r.axes=Da(e.axes||[],ka,Ea,!0),E=r.scales={},q=r.bands=e.bands||[];q.forEach(i=>{i.fill=ee(i.fill||null),i.dir=le(i.dir,-1)});let F=o==2?v[1].facets[0].scale:v[0].scale,Y={axes:yc,series:pc},K=(e.drawOrder||["axes","series"]).map(i=>Y[i]);function J(i){let a=i.distr==3?f=>tn(f>0?f:i.clamp(r,f,i.min,i.max,i.key)):i.distr==4?f=>Vl(f,i.asinh):i.distr==100?f=>i.fwd(f):f=>f;return f=>{let m=a(f),{_min:g,_max:w}=i,x=w-g;return(m-g)/x}}function W(i){let a=E[i];if(a==null){let f=(e.scales||Vr)[i]||Vr;if(f.from!=null){W(f.from);let m=Le({},E[f.from],f,{key:i});m.valToPct=J(m),E[i]=m}else{a=E[i]=Le({},i==F?uu:Zp,f),a.key=i;let m=a.time,g=a.range,w=mn(g);if((i!=F||o==2&&!m)&&(w&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?ua:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?ua:{mode:1,hard:g[1],soft:g[1]}},w=!1),!w&&So(g))){let x=g;g=(R,C,L)=>C==null?sr:bo(C,L,x)}a.range=ee(g||(m?fd:i==F?a.distr==3?dd:a.distr==4?md:bu:a.distr==3?wu:a.distr==4?vu:pd)),a.auto=ee(w?!1:a.auto),a.clamp=ee(a.clamp||Jp),a._min=a._max=null,a.valToPct=J(a)}}}W("x"),W("y"),o==1&&v.forEach(i=>{W(i.scale)}),A.forEach(i=>{W(i.scale)});for(let i in e.scales)W(i);let P=E[F],U=P.distr,N,G;P.ori==0?(gt(d,Sf),N=l,G=s):(gt(d,Tf),N=s,G=l);let z={};for(let i in E){let a=E[i];(a.min!=null||a.max!=null)&&(z[i]={min:a.min,max:a.max},a.min=a.max=null)}let te=e.tzDate||(i=>new Date(He(i/M))),I=e.fmtDate||oi,st=M==1?Sp(te):Rp(te),we=wa(te,ba(M==1?kp:Ep,I)),re=xa(te,va(Cp,I)),fe=[],Z=r.legend=Le({},Lp,e.legend),$=r.cursor=Le({},$p,{drag:{y:o==2}},e.cursor),De=Z.show,et=$.show,ve=Z.markers;Z.idxs=fe,ve.width=ee(ve.width),ve.dash=ee(ve.dash),ve.stroke=ee(ve.stroke),ve.fill=ee(ve.fill);let ae,Pt,ct,ke=[],Ht=[],Qt,bt=!1,on={};if(Z.live){let i=v[1]?v[1].values:null;bt=i!=null,Qt=bt?i(r,1,0):{_:0};for(let a in Qt)on[a]=Zl}if(De)if(ae=Ft("table",Of,d),ct=Ft("tbody",null,ae),Z.mount(r,ae),bt){Pt=Ft("thead",null,ae,ct);let i=Ft("tr",null,Pt);Ft("th",null,i);for(var Vn in Qt)Ft("th",Qs,i).textContent=Vn}else gt(ae,Vf),Z.live&&gt(ae,Ff);let $n={show:!0},hr={show:!1};function zr(i,a){if(a==0&&(bt||!Z.live||o==2))return sr;let f=[],m=Ft("tr",$f,ct,ct.childNodes[a]);gt(m,i.class),i.show||gt(m,An);let g=Ft("th",null,m);if(ve.show){let R=Mt(Hf,g);if(a>0){let C=ve.width(r,a);C&&(R.style.border=C+"px "+ve.dash(r,a)+" "+ve.stroke(r,a)),R.style.background=ve.fill(r,a)}}let w=Mt(Qs,g);i.label instanceof HTMLElement?w.appendChild(i.label):w.textContent=i.label,a>0&&(ve.show||(w.style.color=i.width>0?ve.stroke(r,a):ve.fill(r,a)),tt("click",g,R=>{if($._lock)return;xn(R);let C=v.indexOf(i);if((R.ctrlKey||R.metaKey)!=Z.isolate){let L=v.some((D,V)=>V>0&&V!=C&&D.show);v.forEach((D,V)=>{V>0&&Wt(V,L?V==C?$n:hr:$n,!0,Ce.setSeries)})}else Wt(C,{show:!i.show},!0,Ce.setSeries)},!1),Wn&&tt(ea,g,R=>{$._lock||(xn(R),Wt(v.indexOf(i),er,!0,Ce.setSeries))},!1));for(var x in Qt){let R=Ft("td",If,m);R.textContent="--",f.push(R)}return[m,f]}let yn=new Map;function tt(i,a,f,m=!0){let g=yn.get(a)||{},w=$.bind[i](r,a,f,m);w&&(Ln(i,a,g[i]=w),yn.set(a,g))}function Hn(i,a,f){let m=yn.get(a)||{};for(let g in m)(i==null||g==i)&&(Ul(g,a,m[g]),delete m[g]);i==null&&yn.delete(a)}let Jt=0,_n=0,Q=0,O=0,he=0,Oe=0,In=he,bn=Oe,It=Q,wn=O,ft=0,wt=0,at=0,At=0;r.bbox={};let zo=!1,Wr=!1,zn=!1,vn=!1,Kr=!1,vt=!1;function Wo(i,a,f){(f||i!=r.width||a!=r.height)&&mi(i,a),jn(!1),zn=!0,Wr=!0,qn()}function mi(i,a){r.width=Jt=Q=i,r.height=_n=O=a,he=Oe=0,lc(),ic();let f=r.bbox;ft=f.left=Cn(he*se,.5),wt=f.top=Cn(Oe*se,.5),at=f.width=Cn(Q*se,.5),At=f.height=Cn(O*se,.5)}let nc=3;function rc(){let i=!1,a=0;for(;!i;){a++;let f=hc(a),m=gc(a);i=a==nc||f&&m,i||(mi(r.width,r.height),Wr=!0)}}function oc({width:i,height:a}){Wo(i,a)}r.setSize=oc;function lc(){let i=!1,a=!1,f=!1,m=!1;A.forEach((g,w)=>{if(g.show&&g._show){let{side:x,_size:R}=g,C=x%2,L=g.label!=null?g.labelSize:0,D=R+L;D>0&&(C?(Q-=D,x==3?(he+=D,m=!0):f=!0):(O-=D,x==0?(Oe+=D,i=!0):a=!0))}}),kn[0]=i,kn[1]=f,kn[2]=a,kn[3]=m,Q-=ln[1]+ln[3],he+=ln[3],O-=ln[2]+ln[0],Oe+=ln[0]}function ic(){let i=he+Q,a=Oe+O,f=he,m=Oe;function g(w,x){switch(w){case 1:return i+=x,i-x;case 2:return a+=x,a-x;case 3:return f-=x,f+x;case 0:return m-=x,m+x}}A.forEach((w,x)=>{if(w.show&&w._show){let R=w.side;w._pos=g(R,w._size),w.label!=null&&(w._lpos=g(R,w.labelSize))}})}if($.dataIdx==null){let i=$.hover,a=i.skip=new Set(i.skip??[]);a.add(void 0);let f=i.prox=ee(i.prox),m=i.bias??=0;$.dataIdx=(g,w,x,R)=>{if(w==0)return x;let C=x,L=f(g,w,x,R)??de,D=L>=0&&L<de,V=P.ori==0?Q:O,j=$.left,ie=t[0],oe=t[w];if(a.has(oe[x])){C=null;let X=null,B=null,H;if(m==0||m==-1)for(H=x;X==null&&H-- >0;)a.has(oe[H])||(X=H);if(m==0||m==1)for(H=x;B==null&&H++<oe.length;)a.has(oe[H])||(B=H);if(X!=null||B!=null)if(D){let _e=X==null?-1/0:N(ie[X],P,V,0),Te=B==null?1/0:N(ie[B],P,V,0),Ge=j-_e,pe=Te-j;Ge<=pe?Ge<=L&&(C=X):pe<=L&&(C=B)}else C=B==null?X:X==null?B:x-X<=B-x?X:B}else D&&Ie(j-N(ie[x],P,V,0))>L&&(C=null);return C}}let xn=i=>{$.event=i};$.idxs=fe,$._lock=!1;let Qe=$.points;Qe.show=ee(Qe.show),Qe.size=ee(Qe.size),Qe.stroke=ee(Qe.stroke),Qe.width=ee(Qe.width),Qe.fill=ee(Qe.fill);let zt=r.focus=Le({},e.focus||{alpha:.3},$.focus),Wn=zt.prox>=0,Kn=Wn&&Qe.one,xt=[],Un=[],Bn=[];function hi(i,a){let f=Qe.show(r,a);if(f instanceof HTMLElement)return gt(f,Df),gt(f,i.class),Yt(f,-10,-10,Q,O),S.insertBefore(f,xt[a]),f}function gi(i,a){if(o==1||a>0){let f=o==1&&E[i.scale].time,m=i.value;i.value=f?ha(m)?xa(te,va(m,I)):m||re:m||qp,i.label=i.label||(f?Ip:Hp)}if(Kn||a>0){i.width=i.width==null?1:i.width,i.paths=i.paths||ad||Zf,i.fillTo=ee(i.fillTo||Xp),i.pxAlign=+le(i.pxAlign,k),i.pxRound=Aa(i.pxAlign),i.stroke=ee(i.stroke||null),i.fill=ee(i.fill||null),i._stroke=i._fill=i._paths=i._focus=null;let f=Yp(it(1,i.width),1),m=i.points=Le({},{size:f,width:it(1,f*.2),stroke:i.stroke,space:f*2,paths:ud,_stroke:null,_fill:null},i.points);m.show=ee(m.show),m.filter=ee(m.filter),m.fill=ee(m.fill),m.stroke=ee(m.stroke),m.paths=ee(m.paths),m.pxAlign=i.pxAlign}if(De){let f=zr(i,a);ke.splice(a,0,f[0]),Ht.splice(a,0,f[1]),Z.values.push(null)}if(et){fe.splice(a,0,null);let f=null;Kn?a==0&&(f=hi(i,a)):a>0&&(f=hi(i,a)),xt.splice(a,0,f),Un.splice(a,0,0),Bn.splice(a,0,0)}Be("addSeries",a)}function sc(i,a){a=a??v.length,i=o==1?Ql(i,a,Sa,Ca):Ql(i,a,{},Ma),v.splice(a,0,i),gi(v[a],a)}r.addSeries=sc;function ac(i){if(v.splice(i,1),De){Z.values.splice(i,1),Ht.splice(i,1);let a=ke.splice(i,1)[0];Hn(null,a.firstChild),a.remove()}et&&(fe.splice(i,1),xt.splice(i,1)[0].remove(),Un.splice(i,1),Bn.splice(i,1)),Be("delSeries",i)}r.delSeries=ac;let kn=[!1,!1,!1,!1];function uc(i,a){if(i._show=i.show,i.show){let f=i.side%2,m=E[i.scale];m==null&&(i.scale=f?v[1].scale:F,m=E[i.scale]);let g=m.time;i.size=ee(i.size),i.space=ee(i.space),i.rotate=ee(i.rotate),mn(i.incrs)&&i.incrs.forEach(x=>{!hn.has(x)&&hn.set(x,Ua(x))}),i.incrs=ee(i.incrs||(m.distr==2?wp:g?M==1?xp:Tp:Pn)),i.splits=ee(i.splits||(g&&m.distr==1?st:m.distr==3?Gl:m.distr==4?Kp:Wp)),i.stroke=ee(i.stroke),i.grid.stroke=ee(i.grid.stroke),i.ticks.stroke=ee(i.ticks.stroke),i.border.stroke=ee(i.border.stroke);let w=i.values;i.values=mn(w)&&!mn(w[0])?ee(w):g?mn(w)?wa(te,ba(w,I)):ha(w)?Mp(te,w):w||we:w||zp,i.filter=ee(i.filter||(m.distr>=3&&m.log==10?Gp:m.distr==3&&m.log==2?jp:Wa)),i.font=Oa(i.font),i.labelFont=Oa(i.labelFont),i._size=i.size(r,null,a,0),i._space=i._rotate=i._incrs=i._found=i._splits=i._values=null,i._size>0&&(kn[a]=!0,i._el=Mt(Pf,b))}}function gr(i,a,f,m){let[g,w,x,R]=f,C=a%2,L=0;return C==0&&(R||w)&&(L=a==0&&!g||a==2&&!x?He(ka.size/3):0),C==1&&(g||x)&&(L=a==1&&!w||a==3&&!R?He(Ea.size/2):0),L}let yi=r.padding=(e.padding||[gr,gr,gr,gr]).map(i=>ee(le(i,gr))),ln=r._padding=yi.map((i,a)=>i(r,a,kn,0)),qe,ze=null,We=null,Ur=o==1?v[0].idxs:null,Lt=null,yr=!1;function _i(i,a){if(t=i??[],r.data=r._data=t,o==2){qe=0;for(let f=1;f<v.length;f++)qe+=t[f][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Lt=t[0],qe=Lt.length;let f=t;if(U==2){f=t.slice();let m=f[0]=Array(qe);for(let g=0;g<qe;g++)m[g]=g}r._data=t=f}if(jn(!0),Be("setData"),U==2&&(zn=!0),a!==!1){let f=P;f.auto(r,yr)?Ko():an(F,f.min,f.max),vn=vn||$.left>=0,vt=!0,qn()}}r.setData=_i;function Ko(){yr=!0;let i,a;o==1&&(qe>0?(ze=Ur[0]=0,We=Ur[1]=qe-1,i=t[0][ze],a=t[0][We],U==2?(i=ze,a=We):i==a&&(U==3?[i,a]=xo(i,i,P.log,!1):U==4?[i,a]=ei(i,i,P.log,!1):P.time?a=i+He(86400/M):[i,a]=bo(i,a,ti,!0))):(ze=Ur[0]=i=null,We=Ur[1]=a=null)),an(F,i,a)}let Br,Gn,Uo,Bo,Go,jo,qo,Yo,Qo,ut;function bi(i,a,f,m,g,w){i??=Zs,f??=ri,m??="butt",g??=Zs,w??="round",i!=Br&&(y.strokeStyle=Br=i),g!=Gn&&(y.fillStyle=Gn=g),a!=Uo&&(y.lineWidth=Uo=a),w!=Go&&(y.lineJoin=Go=w),m!=jo&&(y.lineCap=jo=m),f!=Bo&&y.setLineDash(Bo=f)}function wi(i,a,f,m){a!=Gn&&(y.fillStyle=Gn=a),i!=qo&&(y.font=qo=i),f!=Yo&&(y.textAlign=Yo=f),m!=Qo&&(y.textBaseline=Qo=m)}function Jo(i,a,f,m,g=0){if(m.length>0&&i.auto(r,yr)&&(a==null||a.min==null)){let w=le(ze,0),x=le(We,m.length-1),R=f.min==null?Gf(m,w,x,g,i.distr==3):[f.min,f.max];i.min=$t(i.min,f.min=R[0]),i.max=it(i.max,f.max=R[1])}}let vi={min:null,max:null};function cc(){for(let m in E){let g=E[m];z[m]==null&&(g.min==null||z[F]!=null&&g.auto(r,yr))&&(z[m]=vi)}for(let m in E){let g=E[m];z[m]==null&&g.from!=null&&z[g.from]!=null&&(z[m]=vi)}z[F]!=null&&jn(!0);let i={};for(let m in z){let g=z[m];if(g!=null){let w=i[m]=ar(E[m],tp);if(g.min!=null)Le(w,g);else if(m!=F||o==2)if(qe==0&&w.from==null){let x=w.range(r,null,null,m);w.min=x[0],w.max=x[1]}else w.min=de,w.max=-de}}if(qe>0){v.forEach((m,g)=>{if(o==1){let w=m.scale,x=z[w];if(x==null)return;let R=i[w];if(g==0){let C=R.range(r,R.min,R.max,w);R.min=C[0],R.max=C[1],ze=Vt(R.min,t[0]),We=Vt(R.max,t[0]),We-ze>1&&(t[0][ze]<R.min&&ze++,t[0][We]>R.max&&We--),m.min=Lt[ze],m.max=Lt[We]}else m.show&&m.auto&&Jo(R,x,m,t[g],m.sorted);m.idxs[0]=ze,m.idxs[1]=We}else if(g>0&&m.show&&m.auto){let[w,x]=m.facets,R=w.scale,C=x.scale,[L,D]=t[g],V=i[R],j=i[C];V!=null&&Jo(V,z[R],w,L,w.sorted),j!=null&&Jo(j,z[C],x,D,x.sorted),m.min=x.min,m.max=x.max}});for(let m in i){let g=i[m],w=z[m];if(g.from==null&&(w==null||w.min==null)){let x=g.range(r,g.min==de?null:g.min,g.max==-de?null:g.max,m);g.min=x[0],g.max=x[1]}}}for(let m in i){let g=i[m];if(g.from!=null){let w=i[g.from];if(w.min==null)g.min=g.max=null;else{let x=g.range(r,w.min,w.max,m);g.min=x[0],g.max=x[1]}}}let a={},f=!1;for(let m in i){let g=i[m],w=E[m];if(w.min!=g.min||w.max!=g.max){w.min=g.min,w.max=g.max;let x=w.distr;w._min=x==3?tn(w.min):x==4?Vl(w.min,w.asinh):x==100?w.fwd(w.min):w.min,w._max=x==3?tn(w.max):x==4?Vl(w.max,w.asinh):x==100?w.fwd(w.max):w.max,a[m]=f=!0}}if(f){v.forEach((m,g)=>{o==2?g>0&&a.y&&(m._paths=null):a[m.scale]&&(m._paths=null)});for(let m in a)zn=!0,Be("setScale",m);et&&$.left>=0&&(vn=vt=!0)}for(let m in z)z[m]=null}function fc(i){let a=Bl(ze-1,0,qe-1),f=Bl(We+1,0,qe-1);for(;i[a]==null&&a>0;)a--;for(;i[f]==null&&f<qe-1;)f++;return[a,f]}function pc(){if(qe>0){let i=v.some(a=>a._focus)&&ut!=zt.alpha;i&&(y.globalAlpha=ut=zt.alpha),v.forEach((a,f)=>{if(f>0&&a.show&&(xi(f,!1),xi(f,!0),a._paths==null)){let m=ut;ut!=a.alpha&&(y.globalAlpha=ut=a.alpha);let g=o==2?[0,t[f][0].length-1]:fc(t[f]);a._paths=a.paths(r,f,g[0],g[1]),ut!=m&&(y.globalAlpha=ut=m)}}),v.forEach((a,f)=>{if(f>0&&a.show){let m=ut;ut!=a.alpha&&(y.globalAlpha=ut=a.alpha),a._paths!=null&&ki(f,!1);{let g=a._paths!=null?a._paths.gaps:null,w=a.points.show(r,f,ze,We,g),x=a.points.filter(r,f,w,g);(w||x)&&(a.points._paths=a.points.paths(r,f,ze,We,x),ki(f,!0))}ut!=m&&(y.globalAlpha=ut=m),Be("drawSeries",f)}}),i&&(y.globalAlpha=ut=1)}}function xi(i,a){let f=a?v[i].points:v[i];f._stroke=f.stroke(r,i),f._fill=f.fill(r,i)}function ki(i,a){let f=a?v[i].points:v[i],{stroke:m,fill:g,clip:w,flags:x,_stroke:R=f._stroke,_fill:C=f._fill,_width:L=f.width}=f._paths;L=me(L*se,3);let D=null,V=L%2/2;a&&C==null&&(C=L>0?"#fff":R);let j=f.pxAlign==1&&V>0;if(j&&y.translate(V,V),!a){let ie=ft-L/2,oe=wt-L/2,X=at+L,B=At+L;D=new Path2D,D.rect(ie,oe,X,B)}a?Zo(R,L,f.dash,f.cap,C,m,g,x,w):dc(i,R,L,f.dash,f.cap,C,m,g,x,D,w),j&&y.translate(-V,-V)}function dc(i,a,f,m,g,w,x,R,C,L,D){let V=!1;C!=0&&q.forEach((j,ie)=>{if(j.series[0]==i){let oe=v[j.series[1]],X=t[j.series[1]],B=(oe._paths||Vr).band;mn(B)&&(B=j.dir==1?B[0]:B[1]);let H,_e=null;oe.show&&B&&qf(X,ze,We)?(_e=j.fill(r,ie)||w,H=oe._paths.clip):B=null,Zo(a,f,m,g,_e,x,R,C,L,D,H,B),V=!0}}),V||Zo(a,f,m,g,w,x,R,C,L,D)}let Si=ur|ql;function Zo(i,a,f,m,g,w,x,R,C,L,D,V){bi(i,a,f,m,g),(C||L||V)&&(y.save(),C&&y.clip(C),L&&y.clip(L)),V?(R&Si)==Si?(y.clip(V),D&&y.clip(D),jr(g,x),Gr(i,w,a)):R&ql?(jr(g,x),y.clip(V),Gr(i,w,a)):R&ur&&(y.save(),y.clip(V),D&&y.clip(D),jr(g,x),y.restore(),Gr(i,w,a)):(jr(g,x),Gr(i,w,a)),(C||L||V)&&y.restore()}function Gr(i,a,f){f>0&&(a instanceof Map?a.forEach((m,g)=>{y.strokeStyle=Br=g,y.stroke(m)}):a!=null&&i&&y.stroke(a))}function jr(i,a){a instanceof Map?a.forEach((f,m)=>{y.fillStyle=Gn=m,y.fill(f)}):a!=null&&i&&y.fill(a)}function mc(i,a,f,m){let g=A[i],w;if(m<=0)w=[0,0];else{let x=g._space=g.space(r,i,a,f,m),R=g._incrs=g.incrs(r,i,a,f,m,x);w=hd(a,f,R,m,x)}return g._found=w}function Xo(i,a,f,m,g,w,x,R,C,L){let D=x%2/2;k==1&&y.translate(D,D),bi(R,x,C,L,R),y.beginPath();let V,j,ie,oe,X=g+(m==0||m==3?-w:w);f==0?(j=g,oe=X):(V=g,ie=X);for(let B=0;B<i.length;B++)a[B]!=null&&(f==0?V=ie=i[B]:j=oe=i[B],y.moveTo(V,j),y.lineTo(ie,oe));y.stroke(),k==1&&y.translate(-D,-D)}function hc(i){let a=!0;return A.forEach((f,m)=>{if(!f.show)return;let g=E[f.scale];if(g.min==null){f._show&&(a=!1,f._show=!1,jn(!1));return}else f._show||(a=!1,f._show=!0,jn(!1));let w=f.side,x=w%2,{min:R,max:C}=g,[L,D]=mc(m,R,C,x==0?Q:O);if(D==0)return;let V=g.distr==2,j=f._splits=f.splits(r,m,R,C,L,D,V),ie=g.distr==2?j.map(H=>Lt[H]):j,oe=g.distr==2?Lt[j[1]]-Lt[j[0]]:L,X=f._values=f.values(r,f.filter(r,ie,m,D,oe),m,D,oe);f._rotate=w==2?f.rotate(r,X,m,D):0;let B=f._size;f._size=Ct(f.size(r,X,m,i)),B!=null&&f._size!=B&&(a=!1)}),a}function gc(i){let a=!0;return yi.forEach((f,m)=>{let g=f(r,m,kn,i);g!=ln[m]&&(a=!1),ln[m]=g}),a}function yc(){for(let i=0;i<A.length;i++){let a=A[i];if(!a.show||!a._show)continue;let f=a.side,m=f%2,g,w,x=a.stroke(r,i),R=f==0||f==3?-1:1,[C,L]=a._found;if(a.label!=null){let rt=a.labelGap*R,mt=He((a._lpos+rt)*se);wi(a.labelFont[0],x,"center",f==2?"top":Js),y.save(),m==1?(g=w=0,y.translate(mt,He(wt+At/2)),y.rotate((f==3?-yo:yo)/2)):(g=He(ft+at/2),w=mt);let En=Ia(a.label)?a.label(r,i,C,L):a.label;y.fillText(En,g,w),y.restore()}if(L==0)continue;let D=E[a.scale],V=m==0?at:At,j=m==0?ft:wt,ie=a._splits,oe=D.distr==2?ie.map(rt=>Lt[rt]):ie,X=D.distr==2?Lt[ie[1]]-Lt[ie[0]]:C,B=a.ticks,H=a.border,_e=B.show?B.size:0,Te=He(_e*se),Ge=He((a.alignTo==2?a._size-_e-a.gap:a.gap)*se),pe=a._rotate*-yo/180,Ee=T(a._pos*se),pt=(Te+Ge)*R,nt=Ee+pt;w=m==0?nt:0,g=m==1?nt:0;let kt=a.font[0],Nt=a.align==1?rr:a.align==2?Dl:pe>0?rr:pe<0?Dl:m==0?"center":f==3?Dl:rr,Ut=pe||m==1?"middle":f==2?"top":Js;wi(kt,x,Nt,Ut);let dt=a.font[1]*a.lineGap,St=ie.map(rt=>T(u(rt,D,V,j))),Dt=a._values;for(let rt=0;rt<Dt.length;rt++){let mt=Dt[rt];if(mt!=null){m==0?g=St[rt]:w=St[rt],mt=""+mt;let En=mt.indexOf(`
`)==-1?[mt]:mt.split(/\n/gm);for(let ot=0;ot<En.length;ot++){let Ki=En[ot];pe?(y.save(),y.translate(g,w+ot*dt),y.rotate(pe),y.fillText(Ki,0,0),y.restore()):y.fillText(Ki,g,w+ot*dt)}}}B.show&&Xo(St,B.filter(r,oe,i,L,X),m,f,Ee,Te,me(B.width*se,3),B.stroke(r,i),B.dash,B.cap);let Bt=a.grid;Bt.show&&Xo(St,Bt.filter(r,oe,i,L,X),m,m==0?2:1,m==0?wt:ft,m==0?At:at,me(Bt.width*se,3),Bt.stroke(r,i),Bt.dash,Bt.cap),H.show&&Xo([Ee],[1],m==0?1:0,m==0?1:2,m==1?wt:ft,m==1?At:at,me(H.width*se,3),H.stroke(r,i),H.dash,H.cap)}Be("drawAxes")}function jn(i){v.forEach((a,f)=>{f>0&&(a._paths=null,i&&(o==1?(a.min=null,a.max=null):a.facets.forEach(m=>{m.min=null,m.max=null})))})}let qr=!1,el=!1,_r=[];function _c(){el=!1;for(let i=0;i<_r.length;i++)Be(..._r[i]);_r.length=0}function qn(){qr||(ap(Ti),qr=!0)}function bc(i,a=!1){qr=!0,el=a,i(r),Ti(),a&&_r.length>0&&queueMicrotask(_c)}r.batch=bc;function Ti(){if(zo&&(cc(),zo=!1),zn&&(rc(),zn=!1),Wr){if(be(_,rr,he),be(_,"top",Oe),be(_,Nr,Q),be(_,Dr,O),be(S,rr,he),be(S,"top",Oe),be(S,Nr,Q),be(S,Dr,O),be(b,Nr,Jt),be(b,Dr,_n),h.width=He(Jt*se),h.height=He(_n*se),A.forEach(({_el:i,_show:a,_size:f,_pos:m,side:g})=>{if(i!=null)if(a){let w=g===3||g===0?f:0,x=g%2==1;be(i,x?"left":"top",m-w),be(i,x?"width":"height",f),be(i,x?"top":"left",x?Oe:he),be(i,x?"height":"width",x?O:Q),Kl(i,An)}else gt(i,An)}),Br=Gn=Uo=Go=jo=qo=Yo=Qo=Bo=null,ut=1,vr(!0),he!=In||Oe!=bn||Q!=It||O!=wn){jn(!1);let i=Q/It,a=O/wn;if(et&&!vn&&$.left>=0){$.left*=i,$.top*=a,Yn&&Yt(Yn,He($.left),0,Q,O),Qn&&Yt(Qn,0,He($.top),Q,O);for(let f=0;f<xt.length;f++){let m=xt[f];m!=null&&(Un[f]*=i,Bn[f]*=a,Yt(m,Ct(Un[f]),Ct(Bn[f]),Q,O))}}if(ye.show&&!Kr&&ye.left>=0&&ye.width>0){ye.left*=i,ye.width*=i,ye.top*=a,ye.height*=a;for(let f in il)be(Xn,f,ye[f])}In=he,bn=Oe,It=Q,wn=O}Be("setSize"),Wr=!1}Jt>0&&_n>0&&(y.clearRect(0,0,h.width,h.height),Be("drawClear"),K.forEach(i=>i()),Be("draw")),ye.show&&Kr&&(Yr(ye),Kr=!1),et&&vn&&(Tn(null,!0,!1),vn=!1),Z.show&&Z.live&&vt&&(ol(),vt=!1),c||(c=!0,r.status=1,Be("ready")),yr=!1,qr=!1}r.redraw=(i,a)=>{zn=a||!1,i!==!1?an(F,P.min,P.max):qn()};function tl(i,a){let f=E[i];if(f.from==null){if(qe==0){let m=f.range(r,a.min,a.max,i);a.min=m[0],a.max=m[1]}if(a.min>a.max){let m=a.min;a.min=a.max,a.max=m}if(qe>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;i==F&&f.distr==2&&qe>0&&(a.min=Vt(a.min,t[0]),a.max=Vt(a.max,t[0]),a.min==a.max&&a.max++),z[i]=a,zo=!0,qn()}}r.setScale=tl;let nl,rl,Yn,Qn,Ei,Ri,Jn,Zn,Mi,Ci,ge,xe,sn=!1,Ye=$.drag,Ke=Ye.x,Ue=Ye.y;et&&($.x&&(nl=Mt(Lf,S)),$.y&&(rl=Mt(Nf,S)),P.ori==0?(Yn=nl,Qn=rl):(Yn=rl,Qn=nl),ge=$.left,xe=$.top);let ye=r.select=Le({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Xn=ye.show?Mt(Af,ye.over?S:_):null;function Yr(i,a){if(ye.show){for(let f in i)ye[f]=i[f],f in il&&be(Xn,f,i[f]);a!==!1&&Be("setSelect")}}r.setSelect=Yr;function wc(i){if(v[i].show)De&&Kl(ke[i],An);else if(De&&gt(ke[i],An),et){let f=Kn?xt[0]:xt[i];f!=null&&Yt(f,-10,-10,Q,O)}}function an(i,a,f){tl(i,{min:a,max:f})}function Wt(i,a,f,m){a.focus!=null&&Tc(i),a.show!=null&&v.forEach((g,w)=>{w>0&&(i==w||i==null)&&(g.show=a.show,wc(w),o==2?(an(g.facets[0].scale,null,null),an(g.facets[1].scale,null,null)):an(g.scale,null,null),qn())}),f!==!1&&Be("setSeries",i,a),m&&xr("setSeries",r,i,a)}r.setSeries=Wt;function vc(i,a){Le(q[i],a)}function xc(i,a){i.fill=ee(i.fill||null),i.dir=le(i.dir,-1),a=a??q.length,q.splice(a,0,i)}function kc(i){i==null?q.length=0:q.splice(i,1)}r.addBand=xc,r.setBand=vc,r.delBand=kc;function Sc(i,a){v[i].alpha=a,et&&xt[i]!=null&&(xt[i].style.opacity=a),De&&ke[i]&&(ke[i].style.opacity=a)}let Zt,un,Sn,er={focus:!0};function Tc(i){if(i!=Sn){let a=i==null,f=zt.alpha!=1;v.forEach((m,g)=>{if(o==1||g>0){let w=a||g==0||g==i;m._focus=a?null:w,f&&Sc(g,w?1:zt.alpha)}}),Sn=i,f&&qn()}}De&&Wn&&tt(ta,ae,i=>{$._lock||(xn(i),Sn!=null&&Wt(null,er,!0,Ce.setSeries))});function Kt(i,a,f){let m=E[a];f&&(i=i/se-(m.ori==1?Oe:he));let g=Q;m.ori==1&&(g=O,i=g-i),m.dir==-1&&(i=g-i);let w=m._min,x=m._max,R=i/g,C=w+(x-w)*R,L=m.distr;return L==3?ir(10,C):L==4?Qf(C,m.asinh):L==100?m.bwd(C):C}function Ec(i,a){let f=Kt(i,F,a);return Vt(f,t[0],ze,We)}r.valToIdx=i=>Vt(i,t[0]),r.posToIdx=Ec,r.posToVal=Kt,r.valToPos=(i,a,f)=>E[a].ori==0?l(i,E[a],f?at:Q,f?ft:0):s(i,E[a],f?At:O,f?wt:0),r.setCursor=(i,a,f)=>{ge=i.left,xe=i.top,Tn(null,a,f)};function Pi(i,a){be(Xn,rr,ye.left=i),be(Xn,Nr,ye.width=a)}function Ai(i,a){be(Xn,"top",ye.top=i),be(Xn,Dr,ye.height=a)}let br=P.ori==0?Pi:Ai,wr=P.ori==1?Pi:Ai;function Rc(){if(De&&Z.live)for(let i=o==2?1:0;i<v.length;i++){if(i==0&&bt)continue;let a=Z.values[i],f=0;for(let m in a)Ht[i][f++].firstChild.nodeValue=a[m]}}function ol(i,a){if(i!=null&&(i.idxs?i.idxs.forEach((f,m)=>{fe[m]=f}):ep(i.idx)||fe.fill(i.idx),Z.idx=fe[0]),De&&Z.live){for(let f=0;f<v.length;f++)(f>0||o==1&&!bt)&&Mc(f,fe[f]);Rc()}vt=!1,a!==!1&&Be("setLegend")}r.setLegend=ol;function Mc(i,a){let f=v[i],m=i==0&&U==2?Lt:t[i],g;bt?g=f.values(r,i,a)??on:(g=f.value(r,a==null?null:m[a],i,a),g=g==null?on:{_:g}),Z.values[i]=g}function Tn(i,a,f){Mi=ge,Ci=xe,[ge,xe]=$.move(r,ge,xe),$.left=ge,$.top=xe,et&&(Yn&&Yt(Yn,He(ge),0,Q,O),Qn&&Yt(Qn,0,He(xe),Q,O));let m,g=ze>We;Zt=de,un=null;let w=P.ori==0?Q:O,x=P.ori==1?Q:O;if(ge<0||qe==0||g){m=$.idx=null;for(let R=0;R<v.length;R++){let C=xt[R];C!=null&&Yt(C,-10,-10,Q,O)}Wn&&Wt(null,er,!0,i==null&&Ce.setSeries),Z.live&&(fe.fill(m),vt=!0)}else{let R,C,L;o==1&&(R=P.ori==0?ge:xe,C=Kt(R,F),m=$.idx=Vt(C,t[0],ze,We),L=N(t[0][m],P,w,0));let D=-10,V=-10,j=0,ie=0,oe=!0,X="",B="";for(let H=o==2?1:0;H<v.length;H++){let _e=v[H],Te=fe[H],Ge=Te==null?null:o==1?t[H][Te]:t[H][1][Te],pe=$.dataIdx(r,H,m,C),Ee=pe==null?null:o==1?t[H][pe]:t[H][1][pe];if(vt=vt||Ee!=Ge||pe!=Te,fe[H]=pe,H>0&&_e.show){let pt=pe==null?-10:pe==m?L:N(o==1?t[0][pe]:t[H][0][pe],P,w,0),nt=Ee==null?-10:G(Ee,o==1?E[_e.scale]:E[_e.facets[1].scale],x,0);if(Wn&&Ee!=null){let kt=P.ori==1?ge:xe,Nt=Ie(zt.dist(r,H,pe,nt,kt));if(Nt<Zt){let Ut=zt.bias;if(Ut!=0){let dt=Kt(kt,_e.scale),St=Ee>=0?1:-1,Dt=dt>=0?1:-1;Dt==St&&(Dt==1?Ut==1?Ee>=dt:Ee<=dt:Ut==1?Ee<=dt:Ee>=dt)&&(Zt=Nt,un=H)}else Zt=Nt,un=H}}if(vt||Kn){let kt,Nt;P.ori==0?(kt=pt,Nt=nt):(kt=nt,Nt=pt);let Ut,dt,St,Dt,Bt,rt,mt=!0,En=Qe.bbox;if(En!=null){mt=!1;let ot=En(r,H);St=ot.left,Dt=ot.top,Ut=ot.width,dt=ot.height}else St=kt,Dt=Nt,Ut=dt=Qe.size(r,H);if(rt=Qe.fill(r,H),Bt=Qe.stroke(r,H),Kn)H==un&&Zt<=zt.prox&&(D=St,V=Dt,j=Ut,ie=dt,oe=mt,X=rt,B=Bt);else{let ot=xt[H];ot!=null&&(Un[H]=St,Bn[H]=Dt,aa(ot,Ut,dt,mt),ia(ot,rt,Bt),Yt(ot,Ct(St),Ct(Dt),Q,O))}}}}if(Kn){let H=zt.prox,_e=Sn==null?Zt<=H:Zt>H||un!=Sn;if(vt||_e){let Te=xt[0];Te!=null&&(Un[0]=D,Bn[0]=V,aa(Te,j,ie,oe),ia(Te,X,B),Yt(Te,Ct(D),Ct(V),Q,O))}}}if(ye.show&&sn)if(i!=null){let[R,C]=Ce.scales,[L,D]=Ce.match,[V,j]=i.cursor.sync.scales,ie=i.cursor.drag;if(Ke=ie._x,Ue=ie._y,Ke||Ue){let{left:oe,top:X,width:B,height:H}=i.select,_e=i.scales[V].ori,Te=i.posToVal,Ge,pe,Ee,pt,nt,kt=R!=null&&L(R,V),Nt=C!=null&&D(C,j);kt&&Ke?(_e==0?(Ge=oe,pe=B):(Ge=X,pe=H),Ee=E[R],pt=N(Te(Ge,V),Ee,w,0),nt=N(Te(Ge+pe,V),Ee,w,0),br($t(pt,nt),Ie(nt-pt))):br(0,w),Nt&&Ue?(_e==1?(Ge=oe,pe=B):(Ge=X,pe=H),Ee=E[C],pt=G(Te(Ge,j),Ee,x,0),nt=G(Te(Ge+pe,j),Ee,x,0),wr($t(pt,nt),Ie(nt-pt))):wr(0,x)}else sl()}else{let R=Ie(Mi-Ei),C=Ie(Ci-Ri);if(P.ori==1){let j=R;R=C,C=j}Ke=Ye.x&&R>=Ye.dist,Ue=Ye.y&&C>=Ye.dist;let L=Ye.uni;L!=null?Ke&&Ue&&(Ke=R>=L,Ue=C>=L,!Ke&&!Ue&&(C>R?Ue=!0:Ke=!0)):Ye.x&&Ye.y&&(Ke||Ue)&&(Ke=Ue=!0);let D,V;Ke&&(P.ori==0?(D=Jn,V=ge):(D=Zn,V=xe),br($t(D,V),Ie(V-D)),Ue||wr(0,x)),Ue&&(P.ori==1?(D=Jn,V=ge):(D=Zn,V=xe),wr($t(D,V),Ie(V-D)),Ke||br(0,w)),!Ke&&!Ue&&(br(0,0),wr(0,0))}if(Ye._x=Ke,Ye._y=Ue,i==null){if(f){if(Wi!=null){let[R,C]=Ce.scales;Ce.values[0]=R!=null?Kt(P.ori==0?ge:xe,R):null,Ce.values[1]=C!=null?Kt(P.ori==1?ge:xe,C):null}xr(Ol,r,ge,xe,Q,O,m)}if(Wn){let R=f&&Ce.setSeries,C=zt.prox;Sn==null?Zt<=C&&Wt(un,er,!0,R):Zt>C?Wt(null,er,!0,R):un!=Sn&&Wt(un,er,!0,R)}}vt&&(Z.idx=m,ol()),a!==!1&&Be("setCursor")}let cn=null;Object.defineProperty(r,"rect",{get(){return cn==null&&vr(!1),cn}});function vr(i=!1){i?cn=null:(cn=S.getBoundingClientRect(),Be("syncRect",cn))}function Li(i,a,f,m,g,w,x){$._lock||sn&&i!=null&&i.movementX==0&&i.movementY==0||(ll(i,a,f,m,g,w,x,!1,i!=null),i!=null?Tn(null,!0,!0):Tn(a,!0,!1))}function ll(i,a,f,m,g,w,x,R,C){if(cn==null&&vr(!1),xn(i),i!=null)f=i.clientX-cn.left,m=i.clientY-cn.top;else{if(f<0||m<0){ge=-10,xe=-10;return}let[L,D]=Ce.scales,V=a.cursor.sync,[j,ie]=V.values,[oe,X]=V.scales,[B,H]=Ce.match,_e=a.axes[0].side%2==1,Te=P.ori==0?Q:O,Ge=P.ori==1?Q:O,pe=_e?w:g,Ee=_e?g:w,pt=_e?m:f,nt=_e?f:m;if(oe!=null?f=B(L,oe)?u(j,E[L],Te,0):-10:f=Te*(pt/pe),X!=null?m=H(D,X)?u(ie,E[D],Ge,0):-10:m=Ge*(nt/Ee),P.ori==1){let kt=f;f=m,m=kt}}C&&(a==null||a.cursor.event.type==Ol)&&((f<=1||f>=Q-1)&&(f=Cn(f,Q)),(m<=1||m>=O-1)&&(m=Cn(m,O))),R?(Ei=f,Ri=m,[Jn,Zn]=$.move(r,f,m)):(ge=f,xe=m)}let il={width:0,height:0,left:0,top:0};function sl(){Yr(il,!1)}let Ni,Di,Oi,Fi;function Vi(i,a,f,m,g,w,x){sn=!0,Ke=Ue=Ye._x=Ye._y=!1,ll(i,a,f,m,g,w,x,!0,!1),i!=null&&(tt(Fl,zl,$i,!1),xr(Xs,r,Jn,Zn,Q,O,null));let{left:R,top:C,width:L,height:D}=ye;Ni=R,Di=C,Oi=L,Fi=D}function $i(i,a,f,m,g,w,x){sn=Ye._x=Ye._y=!1,ll(i,a,f,m,g,w,x,!1,!0);let{left:R,top:C,width:L,height:D}=ye,V=L>0||D>0,j=Ni!=R||Di!=C||Oi!=L||Fi!=D;if(V&&j&&Yr(ye),Ye.setScale&&V&&j){let ie=R,oe=L,X=C,B=D;if(P.ori==1&&(ie=C,oe=D,X=R,B=L),Ke&&an(F,Kt(ie,F),Kt(ie+oe,F)),Ue)for(let H in E){let _e=E[H];H!=F&&_e.from==null&&_e.min!=de&&an(H,Kt(X+B,H),Kt(X,H))}sl()}else $.lock&&($._lock=!$._lock,Tn(a,!0,i!=null));i!=null&&(Hn(Fl,zl),xr(Fl,r,ge,xe,Q,O,null))}function Cc(i,a,f,m,g,w,x){if($._lock)return;xn(i);let R=sn;if(sn){let C=!0,L=!0,D=10,V,j;P.ori==0?(V=Ke,j=Ue):(V=Ue,j=Ke),V&&j&&(C=ge<=D||ge>=Q-D,L=xe<=D||xe>=O-D),V&&C&&(ge=ge<Jn?0:Q),j&&L&&(xe=xe<Zn?0:O),Tn(null,!0,!0),sn=!1}ge=-10,xe=-10,fe.fill(null),Tn(null,!0,!0),R&&(sn=R)}function Hi(i,a,f,m,g,w,x){$._lock||(xn(i),Ko(),sl(),i!=null&&xr(na,r,ge,xe,Q,O,null))}function Ii(){A.forEach(gd),Wo(r.width,r.height,!0)}Ln(_o,lr,Ii);let tr={};tr.mousedown=Vi,tr.mousemove=Li,tr.mouseup=$i,tr.dblclick=Hi,tr.setSeries=(i,a,f,m)=>{let g=Ce.match[2];f=g(r,a,f),f!=-1&&Wt(f,m,!0,!1)},et&&(tt(Xs,S,Vi),tt(Ol,S,Li),tt(ea,S,i=>{xn(i),vr(!1)}),tt(ta,S,Cc),tt(na,S,Hi),Yl.add(r),r.syncRect=vr);let Qr=r.hooks=e.hooks||{};function Be(i,a,f){el?_r.push([i,a,f]):i in Qr&&Qr[i].forEach(m=>{m.call(null,r,a,f)})}(e.plugins||[]).forEach(i=>{for(let a in i.hooks)Qr[a]=(Qr[a]||[]).concat(i.hooks[a])});let zi=(i,a,f)=>f,Ce=Le({key:null,setSeries:!1,filters:{pub:da,sub:da},scales:[F,v[1]?v[1].scale:null],match:[ma,ma,zi],values:[null,null]},$.sync);Ce.match.length==2&&Ce.match.push(zi),$.sync=Ce;let Wi=Ce.key,al=cu(Wi);function xr(i,a,f,m,g,w,x){Ce.filters.pub(i,a,f,m,g,w,x)&&al.pub(i,a,f,m,g,w,x)}al.sub(r);function Pc(i,a,f,m,g,w,x){Ce.filters.sub(i,a,f,m,g,w,x)&&tr[i](null,a,f,m,g,w,x)}r.pub=Pc;function Ac(){al.unsub(r),Yl.delete(r),yn.clear(),Ul(_o,lr,Ii),d.remove(),ae?.remove(),Be("destroy")}r.destroy=Ac;function ul(){Be("init",e,t),_i(t||e.data,!1),z[F]?tl(F,z[F]):Ko(),Kr=ye.show&&(ye.width>0||ye.height>0),vn=vt=!0,Wo(e.width,e.height)}return v.forEach(gi),A.forEach(uc),n?n instanceof HTMLElement?(n.appendChild(d),ul()):n(r,ul):ul(),r}Ne.assign=Le;Ne.fmtNum=ni;Ne.rangeNum=bo;Ne.rangeLog=xo;Ne.rangeAsinh=ei;Ne.orient=Dn;Ne.pxRatio=se;Ne.join=sp;Ne.fmtDate=oi,Ne.tzDate=_p;Ne.sync=cu;{Ne.addGap=ed,Ne.clipGaps=To;let e=Ne.paths={points:gu};e.linear=_u,e.stepped=rd,e.bars=od,e.spline=id}var Hr=[14,16,0,0],yd="11px Roboto, system-ui, sans-serif";function dr(e){let[t,n]=Ve(0);return Je(()=>{let r=e.current;if(r===null)return;let o=()=>{let s=window.innerHeight===0;n(u=>s?u:Math.floor(r.clientWidth))},l=new ResizeObserver(o);return l.observe(r),o(),()=>l.disconnect()},[e]),t}function mr(e,t){let n=je(null);return Je(()=>{if(t===null||e.current===null)return;let r=new Ne(t.options,t.data,e.current);return n.current=r,()=>{r.destroy(),n.current=null}},[e,t]),n}var xu=[1,2,5].flatMap(e=>Array.from({length:9},(t,n)=>e*10**n));xu.sort((e,t)=>e-t);function Co(e){let{muted:t,grid:n}=jt[e],r={font:yd,stroke:t,ticks:{show:!1}};return[{...r,size:26,gap:6,incrs:xu,space:60,grid:{show:!1},values:(o,l)=>l.map(String)},{...r,size:54,gap:6,space:34,grid:{stroke:n,width:1},values:(o,l,s,u,c)=>l.map(d=>Rt(d,Math.max(0,-Math.floor(Math.log10(c)))))}]}function Po(e,t){let{ctx:n,bbox:r}=e,o=Math.round(e.valToPos(0,"y",!0));o<r.top||o>r.top+r.height||(n.fillStyle=t,n.fillRect(r.left,o,r.width,1))}function Ao(e,t,n){let{ctx:r,bbox:o}=e,l=Math.round(e.valToPos(t,"x",!0));if(l<o.left-1||l>o.left+o.width+1)return;let s=Ne.pxRatio;r.save(),r.fillStyle=n,r.globalAlpha=.55,r.fillRect(l-Math.round(s/2),o.top,Math.max(1,Math.round(s)),o.height),r.globalAlpha=1,r.beginPath(),r.moveTo(l-5*s,o.top-7*s),r.lineTo(l+5*s,o.top-7*s),r.lineTo(l,o.top),r.fill(),r.restore()}function Lo(e,t){e.over.addEventListener("click",n=>{let{left:r}=e.over.getBoundingClientRect();t(e.posToVal(n.clientX-r,"x"))})}function No(e,t){let n=e.findIndex(l=>l>=t);if(n<0)return e.length-1;if(n===0)return 0;let[r,o]=[e[n-1]??0,e[n]??0];return t-r<o-t?n-1:n}function Do(e){let{theme:t,strokes:n,epoch:r,lines:o}=e,{ink:l,muted:s}=jt[t],u=null;return{options:{width:e.width,height:e.height,padding:Hr,legend:{show:!1},scales:{x:{time:!1,range:[...e.span]}},axes:Co(t),series:[{},...n.map(d=>_d(d,r.length===1))],focus:{alpha:.25},cursor:{y:!1,drag:{x:!1,y:!1,setScale:!1},points:{size:7},...e.syncKey===null?{focus:{prox:24}}:{sync:{key:e.syncKey,setSeries:!1}}},hooks:{ready:[d=>Lo(d,h=>e.onPick(h,d))],draw:[d=>{Po(d,s),Ao(d,e.markedEpoch(),l)}],setSeries:[(d,h)=>{u=h===null?null:h-1}],setCursor:[d=>e.onHover(d.cursor.idx??null,u)]}},data:[[...r],...o.map(d=>[...d])]}}function _d({colour:e,width:t,dash:n},r){return{stroke:e,width:t,...n===void 0?{}:{dash:[...n]},spanGaps:!1,points:{show:r,size:7,fill:e}}}var ku=230;function Su(e){let{quantity:t,inspected:n}=e,r=Re(()=>{let c=e.runs.filter(h=>Me(h)!==n),d=e.runs.filter(h=>Me(h)===n);return[...c.slice(0,Cl-d.length),...d]},[e.runs,n]),{full:o,missing:l}=zs(js(t)?r:bd),s=Re(()=>r.flatMap(c=>qs(c,t,o.get(Me(c)))??[]),[r,t,o]),u=e.runs.length-r.length;return p(ne,{children:[p("div",{class:"card-head",children:[p("h2",{children:"Ticked runs"}),p(vd,{quantity:t,onQuantity:e.onQuantity})]}),s.length===0?p("p",{class:"note",children:l>0?"Loading…":r.length===0?"Tick runs in the list to compare them here.":"None of the ticked runs measured this."}):p(xd,{...e,lines:s}),u>0&&p("p",{class:"note",children:["The first ",r.length," ticked runs are drawn, ",u," are not."]}),s.length>0&&l>0&&p("p",{class:"note",children:["Loading ",l," more…"]})]})}var bd=[];function wd(e){return e==="gap"?"Gap":e==="train_reported"||e==="val_reported"?en[e].label:Se[e].label}function vd({quantity:e,onQuantity:t}){return p("select",{"aria-label":"Quantity to compare",value:e,onChange:r=>{let o=ao.find(l=>l===r.currentTarget.value);o!==void 0&&t(o)},children:ao.map(r=>p("option",{value:r,children:wd(r)},r))})}function xd(e){let{lines:t,theme:n,inspected:r,colour:o,epoch:l}=e,s=je(null),u=dr(s),[c,d]=Ve(null),h=je({...e,hovered:c});h.current={...e,hovered:c};let y=Re(()=>Ys(t),[t]),b=Re(()=>u===0?null:Do({theme:n,width:u,height:ku,epoch:y.epoch,lines:y.values,strokes:t.map(({key:S,run:k})=>({colour:o(k),width:S===r?3:1.5})),span:[(y.epoch[0]??1)-.5,(y.epoch.at(-1)??1)+.5],syncKey:null,markedEpoch:()=>h.current.epoch,onPick:()=>{let S=h.current.lines[h.current.hovered?.[1]??-1];S!==void 0&&h.current.onInspect(S.run)},onHover:(S,k)=>d(S===null||k===null?null:[S,k])}),[y,t,n,u,r,o]),_=mr(s,b);return Je(()=>_.current?.redraw(!1),[l]),p(ne,{children:[p("p",{class:"readout","aria-hidden":"true",children:[c===null?"Point at a line to name it, click to inspect its run.":null,c!==null&&p(kd,{lines:t,aligned:y,hovered:c,colour:o})]}),p("div",{ref:s,class:"plot",style:{height:ku}})]})}function kd({lines:e,aligned:t,hovered:[n,r],colour:o}){let l=e[r],s=t.values[r]?.[n];return l===void 0?null:p(ne,{children:[p("span",{class:"swatch",style:{background:o(l.run)}}),p("bdi",{children:dn(l.run)}),s!=null&&p("span",{class:"figure",children:["epoch ",t.epoch[n],": ",Ae(s,Xe(s))]})]})}function rn(e,t){let n=e?.value[t]??null;return e===void 0||n===null?null:{value:n,low:e.low[t]??Number.NaN,high:e.high[t]??Number.NaN,isExact:e.stderr[t]===0}}function Ir(e){return!e.isExact&&Number.isFinite(e.low)&&Number.isFinite(e.high)}function Oo(e){return e.isExact?e.value===0:e.low<=0&&e.high>=0}function On(e,t){return e.isExact?"exact":Ir(e)?`[${Rt(e.low,t)}, ${Rt(e.high,t)}]`:"error unknown"}function fi(e,t){return t===null||t===0||!Number.isFinite(t)||!Number.isFinite(e)?null:e/t}function Tu({columns:e,index:t,theme:n}){let r=e.gap[t]??null,o=ht.map(s=>rn(e.terms.get(s),t)),l=Xe(Gt([r,...o.map(s=>s?.value??null)]))+1;return p("div",{class:"scroll",children:p("table",{class:"figures",children:[p("thead",{children:p("tr",{children:[p("th",{scope:"col",children:"Source"}),p("th",{scope:"col",children:"Value"}),p("th",{scope:"col",children:"95 % interval"}),p("th",{scope:"col",children:"Share of the gap"})]})}),p("tbody",{children:ht.map((s,u)=>p(Sd,{columns:e,index:t,theme:n,term:s,gap:r,places:l,estimate:o[u]??null},s))}),p("tfoot",{children:p("tr",{children:[p("th",{scope:"row",children:"Gap"}),p("td",{class:"figure",children:r===null?"not measured":Ae(r,l)}),p("td",{class:"figure",children:r!==null&&Number.isFinite(r)?"exact":""}),p("td",{class:"figure",children:fi(1,r)===null?"–":"100 %"})]})})]})})}function Sd({columns:e,index:t,theme:n,term:r,estimate:o,gap:l,places:s}){let u=io.filter(h=>co[h].of===r),c=o===null?null:fi(o.value,l),d=o!==null&&Oo(o);return p(ne,{children:[p("tr",{class:o===null?"missing":d?"faded":"",title:Se[r].meaning,children:[p("th",{scope:"row",children:[p("span",{class:"swatch square",style:{background:Se[r][n]}}),Se[r].label]}),p("td",{class:"figure",children:o===null?"not measured":Ae(o.value,s)}),p("td",{class:"figure",children:o===null?"":On(o,s)}),p("td",{class:"figure",children:o===null?"":c===null?"–":uo(c)})]}),u.map(h=>{let y=rn(e.details.get(h),t);return y!==null&&p("tr",{class:"detail",title:co[h].meaning,children:[p("th",{scope:"row",children:co[h].label}),p("td",{class:"figure",children:Ae(y.value,s)}),p("td",{class:"figure",children:On(y,s)}),p("td",{})]},h)})]})}function Fo(e){return ht.filter(t=>e.terms.get(t)?.value.some(n=>n!==null&&n!==0))}function Eu(e,t,n){let[r,o,l]=[0,0,!1];for(let s=t;s<=n;s++){let u=e[s]??null;u!==null&&(Number.isFinite(u)?(r+=u,o+=1):l=!0)}return o>0?r/o:l?Number.NaN:null}function Ru(e,t){let n=[0,e.length-1];if(t===null)return n;let r=e.findIndex(l=>l>=t.from),o=e.findLastIndex(l=>l<=t.to);return r<0||o<r?n:[r,o]}function Mu(e,t){let[n,r]=Ru(e,t),o=Pu(e)/2;return[(e[n]??0)-o,(e[r]??0)+o]}function Cu(e,t,n){let[r,o]=Ru(e.epoch,t),l=Math.max(1,Math.ceil((o-r+1)/Math.max(1,n))),s=Pu(e.epoch)/2,u=Fo(e),c=[];for(let d=r;d<=o;d+=l)c.push(Td(e,u,[d,Math.min(o,d+l-1)],s));return c}function pi(e){let t=e[0];return t===void 0?1:t.last-t.first+1}function Pu(e){let t=e.slice(1).map((n,r)=>n-(e[r]??n));return t.sort((n,r)=>n-r),t[t.length>>1]??1}function Td(e,t,[n,r],o){let[l,s]=[e.epoch[n]??0,e.epoch[r]??0],u=e.gap.slice(n,r+1).filter(Au);return{first:n,last:r,centre:(l+s)/2,left:l-o,right:s+o,gap:Eu(e.gap,n,r),gapLow:u.length>0?Math.min(...u):null,gapHigh:u.length>0?Math.max(...u):null,parts:Ed(e.terms,t,n,r),hasNonFinite:di(e,n,r).length>0}}function Ed(e,t,n,r){let[o,l]=[0,0],s=[];for(let u of t){let c=Eu(e.get(u)?.value??[],n,r);if(!Au(c)||c===0)continue;let d=c>0?o:l;s.push({term:u,value:c,base:d,top:d+c}),c>0?o+=c:l+=c}return s}function Au(e){return e!==null&&Number.isFinite(e)}function di(e,t=0,n=e.epoch.length-1){let r=[e.gap,...[...e.terms.values()].map(l=>l.value)],o=[];for(let l=t;l<=n;l++){let s=u=>u!=null&&!Number.isFinite(u);r.some(u=>s(u[l]))&&o.push(l)}return o}function Lu(e){let[t,n]=[0,0];for(let o of e)for(let l of[o.gapLow,o.gapHigh,...o.parts.map(s=>s.top)])l!==null&&(t=Math.min(t,l),n=Math.max(n,l));let r=(n-t)*.06||.5;return[t<0?t-r:-r/4,n>0?n+r:r/4]}function Vo({head:e,entries:t}){return p("ul",{class:"legend",children:[p("li",{class:"legend-head",children:e}),t.map(n=>p("li",{children:[p(Rd,{...n}),n.label,n.text!==null&&p("span",{class:"figure",children:n.text})]},n.label))]})}function Rd({colour:e,shape:t,dash:n}){return p("svg",{class:"mark",width:"16",height:"10","aria-hidden":"true",children:t==="square"?p("rect",{x:"3",width:"10",height:"10",rx:"2",fill:e}):p("line",{x2:"16",y1:"5",y2:"5",stroke:e,"stroke-width":"2.5","stroke-dasharray":n?.join(" ")})})}var Nu=230;function Du(e){let{columns:t,theme:n,index:r,span:o}=e,l=je(null),s=dr(l),[u,c]=Ve(null),d=je(e);d.current=e;let h=Re(()=>lo.filter(T=>t.rungs.has(T)),[t]),y=Re(()=>s===0?null:Do({theme:n,width:s,height:Nu,epoch:t.epoch,lines:h.map(T=>(t.rungs.get(T)??[]).map(Ar)),strokes:h.map(T=>{let{dash:M,width:v}=en[T];return{colour:Nl(T,n),width:v,dash:M}}),span:Mu(t.epoch,o),syncKey:"lossgap-epoch",markedEpoch:()=>d.current.columns.epoch[d.current.index]??0,onPick:T=>d.current.onPick(No(d.current.columns.epoch,T)),onHover:c}),[t,h,n,s,o]),b=mr(l,y);Je(()=>b.current?.redraw(!1),[r]);let _=u??r,S=h.map(T=>t.rungs.get(T)?.[_]??null),k=Xe(Gt(S));return p(ne,{children:[p(Vo,{head:`Epoch ${t.epoch[_]??0}`,entries:h.map((T,M)=>{let v=S[M]??null;return{label:en[T].label,colour:Nl(T,n),shape:"line",dash:en[T].dash.map(A=>A/2),text:v===null?"not measured":Rt(v,k)}})}),p("div",{ref:l,class:"plot",style:{height:Nu,borderColor:jt[n].grid}})]})}var Md=72,Cd=6;function Ou(e,t){return n=>{let{ctx:r,bbox:o}=n,l=o.left+o.width;r.save(),r.beginPath(),r.rect(o.left,o.top,o.width,o.height),r.clip();for(let s of e){let[u,c]=Fu(n,s);if(c<o.left||u>l)continue;let d=c-u;Pd(n,s,t,[u,Math.max(1,d-(d>=Cd?1:0))])}return r.restore(),null}}function Fu(e,{left:t,right:n}){let[r,o]=[e.valToPos(t,"x",!0),e.valToPos(n,"x",!0)],l=Math.max(0,o-r-Md*Ne.pxRatio)/2;return[Math.round(r+l),Math.round(o-l)]}function Pd(e,t,n,[r,o]){for(let{term:l,base:s,top:u}of t.parts){let c=Math.round(e.valToPos(s,"y",!0)),d=Math.round(e.valToPos(u,"y",!0));e.ctx.fillStyle=Se[l][n],e.ctx.fillRect(r,Math.min(c,d),o,Math.abs(d-c))}}function Vu(e,t,n){let{ctx:r,bbox:o}=e;r.fillStyle=n;for(let l of t){if(!l.hasNonFinite)continue;let[s,u]=Fu(e,l),[c,d]=[Math.max(o.left,s),Math.min(o.left+o.width,u)];d>c&&r.fillRect(c,o.top+o.height-4,Math.max(1,d-c),4)}}var Hu=300,$u=54+Hr[1];function Iu(e){let{columns:t,theme:n,index:r,span:o,onSpan:l}=e,s=je(null),u=dr(s),[c,d]=Ve(null),h=je(e);h.current=e;let y=Re(()=>Cu(t,o,Math.max(1,u-$u)),[t,o,u]),b=Re(()=>u>$u?Dd(y,n,u,h,d):null,[y,n,u]),_=mr(s,b);Je(()=>_.current?.redraw(!1),[r]);let S=T=>{if(T.altKey||T.ctrlKey||T.metaKey)return;if(T.key==="Escape"&&o!==null)return l(null);let M=Rs(T.key,T.shiftKey,r,t.epoch.length-1);M!==null&&(T.preventDefault(),e.onPick(M))},k=c===null?r:y[c]?.last??r;return p(ne,{children:[p(Ld,{columns:t,theme:n,index:k}),p("div",{ref:s,class:"plot",style:{height:Hu},role:"slider",tabIndex:0,"aria-label":"Epoch","aria-valuemin":t.epoch[0]??0,"aria-valuemax":t.epoch.at(-1)??0,"aria-valuenow":t.epoch[r]??0,"aria-valuetext":Ad(t,r),onKeyDown:S}),p(Nd,{columns:t,bins:y})]})}function Ad(e,t){let n=e.gap[t]??null,r=Fo(e).flatMap(l=>{let s=e.terms.get(l)?.value[t]??null;return s===null?[]:[{label:Se[l].label,value:s}]}).sort((l,s)=>Math.abs(s.value)-Math.abs(l.value)).slice(0,3).map(({label:l,value:s})=>`${l} ${Ae(s,Xe(s))}`),o=n===null?"gap not measured":`gap ${Ae(n,Xe(n))}`;return[`epoch ${e.epoch[t]??0}: ${o}`,...r].join(", ")}function Ld({columns:e,theme:t,index:n}){let r=Fo(e),o=e.gap[n]??null,l=r.map(c=>rn(e.terms.get(c),n)?.value??null),s=Xe(Gt([o,...l])),u=c=>c===null?"not measured":Ae(c,s);return p(Vo,{head:`Epoch ${e.epoch[n]??0}`,entries:[{label:"Gap",colour:jt[t].ink,shape:"line",text:u(o)},...r.map((c,d)=>({label:Se[c].label,colour:Se[c][t],shape:"square",text:u(l[d]??null)}))]})}function Nd({columns:e,bins:t}){let n=pi(t),r=di(e).map(o=>e.epoch[o]??0);return p(ne,{children:[n>1&&p("p",{class:"note",children:["Each bar is the mean of ",n," epochs, for there are more epochs than pixels; the band is the range of the gap. Drag over the chart to look closer."]}),r.length>0&&p("p",{class:"note alarm",children:["Not a finite number (marked red): ",r.length===1?"epoch":"epochs"," ",Ws(r),"."]})]})}function Dd(e,t,n,r,o){let{ink:l,muted:s,ground:u,alarm:c}=jt[t],[d,h]=[e[0],e.at(-1)],y=k=>e.map(T=>Ar(k(T))),b={stroke:"transparent",points:{show:!1}},_={width:n,height:Hu,padding:Hr,legend:{show:!1},scales:{x:{time:!1,range:[d?.left??0,h?.right??1]},y:{range:[...Lu(e)]}},axes:Co(t),bands:pi(e)>1?[{series:[5,4],fill:`${l}40`}]:[],series:[{},{paths:Ou(e,t),points:{show:!1}},{stroke:u,width:5,points:{show:!1}},{stroke:l,width:2,points:{show:e.length===1,size:8,fill:l}},b,b],cursor:{y:!1,points:{show:!1},sync:{key:"lossgap-epoch",setSeries:!1},drag:{x:!0,y:!1,setScale:!1,dist:6}},hooks:{ready:[k=>Lo(k,T=>{let{columns:M,onPick:v}=r.current;v(No(M.epoch,T))})],draw:[k=>{let{columns:T,index:M}=r.current;Po(k,s),Vu(k,e,c),Ao(k,T.epoch[M]??0,l)}],setCursor:[k=>o(k.cursor.idx??null)],setSelect:[k=>{let{left:T,width:M}=k.select;if(M<6)return;let v=A=>k.posToVal(A,"x");r.current.onSpan({from:v(T),to:v(T+M)})}]}},S=e.map(()=>0);return{options:_,data:[e.map(k=>k.centre),S,y(k=>k.gap),y(k=>k.gap),y(k=>k.gapLow),y(k=>k.gapHigh)]}}var zu=[{code:"from tb_lossgap import SummaryWriter",remark:"# was: from torch.utils.tensorboard import SummaryWriter"},{code:"criterion = writer.watch(model, criterion)",remark:"# before the first epoch"}];function Wu({others:e}){return p("main",{class:"empty card",children:[p("h1",{children:"No loss-gap records yet"}),p("p",{children:"Two lines in the training script record why validation and training loss differ:"}),p(Od,{}),p("p",{children:["Train as before. The first epoch appears here after TensorBoard's next reload. Recorded and still empty? ",p("code",{children:"tb-lossgap doctor LOGDIR"})," says why."]}),e.length>0&&p("p",{class:"note",children:[e.length===1?"One run here has":`${e.length} runs here have`," no loss-gap records:"," ",e.slice(0,8).map((t,n)=>p("span",{children:[n>0&&", ",p("bdi",{children:nr(t)})]},t)),e.length>8&&" and more","."]})]})}function Od(){let e=je(null),[t,n]=Ve(null),r=async()=>{try{await navigator.clipboard.writeText(zu.map(({code:o})=>o).join(`
`)),n("Copied")}catch{e.current!==null&&window.getSelection()?.selectAllChildren(e.current),n("Selected: press Ctrl+C")}};return p("div",{class:"snippet",children:[p("pre",{ref:e,children:zu.map(({code:o,remark:l})=>p("div",{children:[p("code",{children:o})," ",p("span",{class:"remark",children:l})]},o))}),p("button",{type:"button",onClick:()=>{r()},children:t??"Copy"})]})}function gn({message:e,onRetry:t,isBusy:n=!1}){return p("div",{class:"fault",role:"alert",children:[p("p",{children:p(qt,{text:e})}),t!==null&&p("button",{type:"button",onClick:t,disabled:n,children:n?"Retrying…":"Retry"})]})}function Ku(e){return p("main",{class:"empty card",children:[p("h1",{children:"The runs could not be loaded"}),p(gn,{...e})]})}function $o({what:e}){return p("p",{class:"loading",role:"status",children:["Loading ",e,"…"]})}function Bu({run:e}){return p("span",{class:"downloads",children:[p("button",{type:"button",onClick:()=>Uu(e,"csv"),title:"All epochs, full precision",children:"CSV"}),p("button",{type:"button",onClick:()=>Uu(e,"json"),title:"All epochs, full precision",children:"JSON"})]})}function Uu(e,t){let n=document.createElement("a");n.href=Ds(e,t),n.download=`${[e.run,e.series].join("-").replace(/[^\w.-]+/g,"_")}.${t}`,n.click()}function Gu({answer:e,index:t,theme:n,colour:r}){let{verdict:o,columns:l}=e,{head:s,rest:u}=Ks(o?.text??"No epoch of this run could be read."),c=o===null?null:fo(o.code).term;return p("header",{class:"card verdict",style:c===null?{}:{borderInlineStartColor:Se[c][n]},children:[p("div",{class:"crumb",children:[p("span",{class:"swatch",style:{background:r}}),p(po,{run:e}),p("span",{children:Fd(e)}),o!==null&&p($d,{confidence:o.confidence}),p(Bu,{run:e})]}),p("h1",{children:p(qt,{text:s})}),u!==""&&p("p",{class:"why",children:p(qt,{text:u})}),l.epoch.length>0&&p(Hd,{columns:l,index:t})]})}function Fd({columns:e,recorded:t}){let n=e.epoch.length;if(e.epoch.at(-1)===void 0)return"no epochs";let o=`${n} ${n===1?"epoch":"epochs"}`;return t>n?`${n} of ${t} epochs`:o}var Vd={measured:{words:"measured",title:"Beyond doubt in more than one epoch"},tentative:{words:"tentative",title:"Beyond doubt in one epoch only, so far"},none:null};function $d({confidence:e}){let t=Vd[e];return t===null?null:p("span",{class:`chip ${e}`,title:t.title,children:t.words})}function Hd({columns:e,index:t}){let n=e.epoch[t]??0,r=e.gap[t]??null,o=rn(e.terms.get("generalisation"),t);if(r===null)return p("p",{class:"sum",children:["Epoch ",n,": the gap was not measured, for a reported loss is missing."]});if(!Number.isFinite(r))return p("p",{class:"sum",children:["Epoch ",n,": gap ",p("b",{children:Ae(r,0)}),", for a reported loss is not a finite number."]});let l=Xe(Gt([r,o?.value??null]));return p("p",{class:"sum",children:["Epoch ",n,": gap ",p("b",{children:Ae(r,l)}),o!==null&&p(ne,{children:[" ","= like for like ",p("b",{children:Ae(o.value,l)})," ",p("span",{class:"interval",children:On(o,l)}),", and"," ",p("b",{children:Ae(r-o.value,l)})," from how the two losses are measured"]}),"."]})}var Id={train_averaging:["train_averaging","no training loss"],timing:["timing"],objective:["objective"],augmentation:["augmentation"],dropout:["dropout"],batchnorm:["batchnorm","batch norm","batch normalisation"],other_mode:["other_mode","other mode"],weights:["weights","val_model"],generalisation:["generalisation","no validation loss"],val_averaging:["val_averaging","no validation loss"]},zd=["probed","replay","probe changed","recording stopped"],ju={objective:"not asked for: both losses are taken to be the same (watch(val_criterion=…))",augmentation:"not asked for: pass watch(clean_batches=…) to measure it",weights:"not asked for: pass watch(val_model=…) if validation uses other weights"},Wd=["train_averaging","val_averaging"];function Ho(e,t){let n=Yu(e,t);if(n!==void 0)return n;let r=ju[e];return r!==void 0?r:Wd.includes(e)?null:t.find(o=>Qu(o,zd))??null}function qu(e,t){return ju[e]!==void 0&&Yu(e,t)===void 0}function Yu(e,t){return t.find(n=>Qu(n,Id[e])&&/\b(not|no)\b/.test(n))}function Qu(e,t){let n=e.toLowerCase();return t.some(r=>n.includes(r))}function Ju(e,t){let n=e.rungs.get("train_reported")?.[t]??null,r=e.notes[t]??[],o=n!==null&&Number.isFinite(n),l=o?n:0,s=[],u=[{kind:"rung",rung:"train_reported",value:n}];for(let d of ht){let h=rn(e.terms.get(d),t);if(h===null){qu(d,r)?s.push(d):u.push({kind:"missing",term:d,reason:Ho(d,r)});continue}let y=l;Number.isFinite(h.value)&&(l+=h.value),u.push({kind:"term",term:d,estimate:h,from:y,to:l,isFaded:Oo(h)})}let c=e.rungs.get("val_reported")?.[t]??null;return u.push({kind:"rung",rung:"val_reported",value:c}),{epoch:e.epoch[t]??0,rows:u,unasked:s,isAnchored:o,...Kd(u)}}function Kd(e){let t=e.flatMap(Ud).filter(Number.isFinite),[n,r]=[Math.min(...t),Math.max(...t)];if(t.length===0)return{low:0,high:1};let o=(r-n)*.04||Math.abs(r)*.1||1;return{low:n-o,high:r+o}}function Ud(e){if(e.kind==="missing")return[];if(e.kind==="rung")return e.value===null?[]:[e.value];let{estimate:t,from:n,to:r}=e;return Ir(t)?[n,r,n+t.low,n+t.high]:[n,r]}function Zu({columns:e,index:t,theme:n}){let r=Ju(e,t),o=Math.min(6,Xe(Gt(r.rows.flatMap(Bd))));return p(ne,{children:[p("table",{class:"waterfall",children:[p("thead",{children:p("tr",{children:[p("th",{scope:"col",children:"Step"}),p("th",{scope:"col","aria-label":"Picture"}),p("th",{scope:"col",children:"Value"}),p("th",{scope:"col",children:"95 % interval"})]})}),p("tbody",{children:r.rows.map((l,s)=>p(Gd,{row:l,steps:r,places:o,theme:n,before:r.rows[s-1]},l.kind==="rung"?l.rung:l.term))})]}),!r.isAnchored&&p("p",{class:"note",children:"The bars start from 0, for the reported training loss is not a number."}),r.unasked.length>0&&p("p",{class:"note",children:["Not asked for, so not measured:"," ",r.unasked.map((l,s)=>p("span",{title:Ho(l,[])??void 0,children:[s>0&&", ",Se[l].label.toLowerCase()]},l)),"."]})]})}function Bd(e){return e.kind==="term"?[e.estimate.value]:[]}function Gd({row:e,before:t,steps:n,places:r,theme:o}){if(e.kind==="missing")return p(jd,{row:e,before:t});if(e.kind==="rung")return p("tr",{class:"rung",children:[p("th",{scope:"row",children:en[e.rung].label}),p("td",{class:"picture",children:p(qd,{row:e,steps:n})}),p("td",{class:"figure",children:e.value===null?"not measured":Rt(e.value,r)}),p("td",{})]});let{label:l,meaning:s}=Se[e.term];return p("tr",{class:e.isFaded?"faded":"",title:s,children:[p("th",{scope:"row",children:l}),p("td",{class:"picture",children:p(Yd,{row:e,steps:n,theme:o})}),p("td",{class:"figure",children:Ae(e.estimate.value,r)}),p("td",{class:"figure interval",children:On(e.estimate,r)})]})}function jd({row:e,before:t}){let{label:n,meaning:r}=Se[e.term],o=t?.kind==="missing"&&t.reason===e.reason,l=e.reason===null?"":o?", for the same reason":`: ${e.reason}`;return p("tr",{class:"missing",title:r,children:[p("th",{scope:"row",children:n}),p("td",{colSpan:3,children:["not measured",l]})]})}function Fn({low:e,high:t},n){return(n-e)/(t-e)*100}function qd({row:e,steps:t}){if(e.value===null||!Number.isFinite(e.value))return null;let n=`${Fn(t,e.value)}%`;return p("svg",{width:"100%",height:"26","aria-hidden":"true",children:p("line",{class:"level",x1:n,x2:n,y1:"3",y2:"23"})})}function Yd({row:e,steps:t,theme:n}){let{estimate:r,from:o,to:l,term:s}=e;if(!Number.isFinite(r.value))return null;let[u,c]=[Fn(t,Math.min(o,l)),Fn(t,Math.max(o,l))],[d,h]=[`${Fn(t,o)}%`,`${Fn(t,l)}%`];return p("svg",{width:"100%",height:"26","aria-hidden":"true",children:[p("line",{class:"thread",x1:d,x2:d,y1:"0",y2:"5"}),p("line",{class:"thread",x1:h,x2:h,y1:"21",y2:"26"}),p("rect",{class:"bar",x:`${u}%`,width:`${c-u}%`,y:"6",height:"14",fill:Se[s][n]}),c-u<.4&&p("line",{class:"sliver",x1:h,x2:h,y1:"6",y2:"20",stroke:Se[s][n]}),Ir(r)&&p(Qd,{low:Fn(t,o+r.low),high:Fn(t,o+r.high)})]})}function Qd({low:e,high:t}){let[n,r]=[`${e}%`,`${t}%`];return p("g",{class:"whisker",children:["rim","core"].map(o=>p("g",{class:o,children:[p("line",{x1:n,x2:r,y1:"13",y2:"13"}),p("line",{x1:n,x2:n,y1:"9",y2:"17"}),p("line",{x1:r,x2:r,y1:"9",y2:"17"})]},o))})}function Xu(e){let{run:t,asked:n,retry:r}=e,{value:o,fault:l,isLoading:s}=Is(t,n),u={onRetry:r,isBusy:s};return o===null?p("main",{class:"run",children:[t.error!==null&&p(gn,{message:t.error,onRetry:null}),l===null?p($o,{what:dn(t)}):t.error!==l&&p(gn,{message:l,...u})]}):p("main",{class:"run",children:[l!==null&&p(gn,{message:`Not refreshed. ${l}`,...u}),o.error!==null&&p(gn,{message:o.error,...u}),p(Jd,{answer:o}),o.columns.epoch.length>0&&p(Zd,{...e,answer:o})]})}function Jd({answer:{columns:e,recorded:t,warnings:n}}){let r=e.epoch.length;return p(ne,{children:[t>r&&r>0&&p("p",{class:"warning",children:["Showing ",r," of ",t," recorded epochs: TensorBoard kept a sample. Start it with"," ",p("code",{children:"--samples_per_plugin=lossgap=0"})," to keep them all."]}),n.map(o=>p("p",{class:"warning",children:p(qt,{text:Pr(o)})},o))]})}function Zd(e){let{answer:t,theme:n,choice:r,choose:o,run:l}=e,{columns:s}=t,[u,c]=Ve(null),d=Re(()=>Ts(s.epoch,r.epoch),[s,r.epoch]),h=_=>o({epoch:Es(s.epoch,_)}),y=s.epoch[d]??0,b=r.epoch===null;return p(ne,{children:[p(Gu,{answer:t,index:d,theme:n,colour:e.colour(l)}),p("div",{class:"grid",children:[p(Io,{name:"stack",title:"Where the gap comes from",aside:p(Xd,{span:u,setSpan:c}),children:p(Iu,{columns:s,theme:n,index:d,span:u,onPick:h,onSpan:c})}),p(Io,{name:"waterfall",title:`Epoch ${y}, step by step`,aside:b?p("span",{class:"chip",children:"following the last"}):p(em,{choose:o}),children:p(Zu,{columns:s,index:d,theme:n})}),p(Io,{name:"ladder",title:"Ladder of losses",children:p(Du,{columns:s,theme:n,index:d,span:u,onPick:h})}),p("section",{class:"card compare",children:p(Su,{runs:e.compared,inspected:Me(l),quantity:r.quantity,onQuantity:_=>o({quantity:_}),onInspect:e.inspect,theme:n,epoch:y,colour:e.colour})}),p(Io,{name:"table",title:`Epoch ${y} in figures`,children:p(Tu,{columns:s,index:d,theme:n})}),p("section",{class:"card advice-card",children:p(Gs,{answer:t,index:d})})]})]})}function Io(e){return p("section",{class:`card ${e.name}-card`,children:[p("div",{class:"card-head",children:[p("h2",{children:e.title}),e.aside]}),e.children]})}function Xd(e){return e.span===null?p("span",{class:"hint",children:"click or ← → to choose an epoch"}):p("button",{type:"button",onClick:()=>e.setSpan(null),children:"Show all epochs"})}function em({choose:e}){return p("button",{type:"button",onClick:()=>e({epoch:null}),children:"Follow the last"})}function ec({theme:e}){let{asked:t,retry:n,names:r}=rm(),[o,l]=om(),{value:s,fault:u,isLoading:c}=Hs(t),d={onRetry:n,isBusy:c};if(s===null)return u===null?p($o,{what:"runs"}):p(Ku,{message:u,...d});let h=u===null?null:p(gn,{message:`Not refreshed. ${u}`,...d});return s.runs.length===0?p(ne,{children:[h,p(Wu,{others:s.others})]}):p(ne,{children:[h,p(tm,{runs:s,names:r,theme:e,asked:t,retry:n,choice:o,choose:l})]})}function tm({runs:e,names:t,theme:n,asked:r,retry:o,choice:l,choose:s}){let u=Re(()=>l.ticked??Ps(e.runs),[l.ticked,e]),c=Re(()=>e.runs.filter(k=>u.has(Me(k))),[e,u]),d=Re(()=>As(t??[...new Set(e.runs.map(k=>k.run))],n),[t,e,n]),h=nm(e.runs,l),y=Mr(k=>s({run:k.run,series:k.series}),[s]),b=Mr((k,T)=>{let M=new Set(u);for(let v of k)T?M.add(v):M.delete(v);s({ticked:M})},[u,s]),_=h===null?null:Me(h),S=Re(()=>p(Bs,{answer:e,filter:l.filter,ticked:u,inspected:_,colour:d,onFilter:k=>s({filter:k}),onTick:b,onInspect:y}),[e,l.filter,u,_,d,b,y,s]);return p("div",{class:"panel",children:[S,h!==null&&p(Xu,{theme:n,asked:r,retry:o,choice:l,choose:s,compared:c,colour:d,inspect:y,run:h},_)]})}function nm(e,{run:t,series:n}){let r=e.filter(l=>l.run===t);return r.find(l=>l.series===(n??"loss"))??r[0]??e.find(l=>l.error===null)??e[0]??null}function rm(){let[e,t]=Ve(0),[n,r]=Ve(null),o=je(!1),l=Mr(()=>t(s=>s+1),[]);return Je(()=>{let s=()=>{window.innerHeight===0?o.current=!0:l()},u=()=>{window.innerHeight===0||!o.current||(o.current=!1,l())};return ss({onReload:s,onRunNames:r}),window.addEventListener("resize",u),()=>window.removeEventListener("resize",u)},[l]),{asked:e,retry:l,names:n}}function om(){let[e,t]=Ve(()=>{let o=ks(_l());return o.filter===""?{...o,filter:ls()}:o}),n=je(!0);Je(()=>{if(n.current){n.current=!1;return}let o=setTimeout(()=>is(Ss(_l(),e)),120);return()=>clearTimeout(o)},[e]);let r=Mr(o=>t(l=>({...l,...o})),[]);return[e,r]}var tc=`/* The panel's looks. Colours that a canvas needs too stand in model/looks.ts. */

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
  max-width: 92ch;
  font-size: 18px;
  font-weight: 500;
  line-height: 1.35;
  text-wrap: pretty;
  overflow-wrap: anywhere;
}
.why {
  margin-bottom: 4px;
  max-width: 110ch;
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
  padding: 6px 12px 7px 10px;
  border: 0;
  border-radius: 0;
  background: none;
  text-align: start;
}
.runs li button > .swatch,
.runs li button > .figure {
  align-self: start;
}
.runs li button > .swatch {
  margin-top: 4.5px;
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
  margin: 4px -4px 0;
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
  width: 148px;
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
.whisker .rim line {
  stroke: var(--card);
  stroke-width: 3.5;
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
}
.waterfall .missing td {
  padding-block: 3px;
  font-size: 12px;
  line-height: 1.3;
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
.empty .fault p {
  margin: 0;
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
`;function yy(){let e=document.createElement("style");e.textContent=`${rs}
${tc}`,document.head.append(e),document.title="Loss Gap",document.documentElement.lang="en",os(t=>{document.documentElement.dataset.theme=t,ns(Yi(ec,{theme:t}),document.body)})}export{yy as render};
