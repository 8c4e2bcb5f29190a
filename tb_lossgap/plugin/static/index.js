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
var ue,Wi,xc,cn,il,Jr,Ki,qr,Ui,al,sl,kc,kr=Symbol.for("pv"),Zr={},Xr=[],Sc=/^m(i|n|o|s|text|space)$/,ul=Array.isArray,cl=Xr.slice,Rn=Object.assign;function En(e){e&&e.parentNode&&e.remove()}function Gi(e,t,n){var r,o,l,s={},u=arguments.length;for(l in t)l=="key"?r=t[l]:l=="ref"&&typeof e!="function"?o=t[l]:s[l]=t[l];return u>2&&(s.children=u>3?cl.call(arguments,2):n),xr(e,s,r,o,null)}function xr(e,t,n,r,o){var l={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:kr,__v:o||++Wi,__i:-1,__u:0};return!o&&ue.vnode&&ue.vnode(l),l}function ce(e){return e.children}function Yr(e,t){this.props=e,this.context=t,this.__g=0}function fn(e,t){if(t==null)return e.__&&fn(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:fn(e)}function Tc(e){var t,n=e.__v,r=n.__e,o=[],l=[],s=e.__P;s&&((t=Rn({constructor:kr},n)).__v=n.__v+1,ue.vnode&&ue.vnode(t),fl(s,t,n,e.__n,s.namespaceURI,32&n.__u?[r]:null,o,r||fn(n),32&n.__u,l),t.__v=n.__v,t.__.__k[t.__i]=t,Ji(o,t,l),n.__=n.__e=null,t.__e!=r&&Bi(t))}function Bi(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Bi(e)}function Ii(e){(8&e.__g||(e.__g|=8,cn.push(e),Jr++))&&il==ue.debounceRendering||((il=ue.debounceRendering)||queueMicrotask)(ji)}function ji(){try{for(var e,t=1;cn.length;)cn.length>t&&cn.sort(Ki),e=cn.shift(),t=cn.length,8&e.__g&&Tc(e)}finally{(Jr=cn.length)&&(il||queueMicrotask)(ji)}}function qi(e,t,n,r,o,l,s,u,f,p,m){var _,b,y,k,S,T,P=r.__k||Xr,v=t.length;for(f=Ec(n,t,P,f,v),_=0;_<v;_++)(y=n.__k[_])!=null&&(b=~y.__i&&P[y.__i]||Zr,y.__i=_,T=fl(e,y,b,o,l,s,u,f,p,m),k=y.__e,(b.ref!=y.ref||8&b.__u)&&(b.ref&&pl(b.ref,null,y,b),y.ref&&m.push(y.ref,y.__c||k,y)),S=S||k,4&y.__u?(f=Yi(y,f,e,!b.__v),b.__e&&(b.__e=null)):typeof y.type=="function"&&T!==void 0?f=T:k&&(f=k.nextSibling),y.__u&=-21);return n.__e=S,f}function Ec(e,t,n,r,o){var l,s,u,f,p,m,_,b,y,k=n.length,S=k,T=0,P=0,v=e.__k=Array(o);for(l=0;l<o;l++)(s=t[l])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=v[l]=xr(null,s):ul(s)?s=v[l]=xr(ce,{children:s}):s.constructor===kr&&s.__b?s=v[l]=xr(s.type,s.props,s.key,s.ref,s.__v):v[l]=s,f=l+T,s.__=e,s.__b=e.__b+1,u=null,~(p=s.__i=Rc(s,n,f,S))&&(S--,(u=n[p])&&(u.__u|=2)),u&&u.__v?(s.__u|=16,p==f-1?T--:p==f+1?T++:p!=f&&(p>f?T--:T++,P=1)):(~p||(o>k?T--:o<k&&T++),typeof s.type!="function"&&(s.__u|=4))):v[l]=null;if(P){for(m=[],_=[],l=0;l<o;l++)if((s=v[l])&&16&s.__u){for(T=0,b=m.length;T<b;)m[y=T+b>>1]<s.__i?T=y+1:b=y;m[T]=s.__i,_[l]=T+1}for(T=m.length;l--;)_[l]&&(_[l]==T?T--:v[l].__u|=4)}if(S)for(l=0;l<k;l++)!(u=n[l])||2&u.__u||(u.__e==r&&(r=fn(u)),dl(u,u));return r}function Yi(e,t,n,r){var o,l,s,u;if(typeof e.type=="function"){if(e.props.__P)return t;if(o=e.__k)for(l=0;l<o.length;l++)o[l]&&(o[l].__=e,t=Yi(o[l],t,n,!1));return t}for(t&&!t.parentNode&&(t=fn(e))&&!t.parentNode&&(t=null),s=e.__e,u=t;u&&u.nodeType==8;)u=u.nextSibling;for(s!=u&&(!r&&n.moveBefore&&s.parentNode?n.moveBefore(s,t):n.insertBefore(s,t||null)),t=s;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Rc(e,t,n,r){var o,l=e.key,s=e.type,u=t[n],f=u&&!(2&u.__u);if(u===null&&l==null||f&&l==u.key&&s==u.type)return n;if(r>(f?1:0)){for(o=n-1;o>=0;o--)if((u=t[o])&&!(2&u.__u)&&l==u.key&&s==u.type)return o;for(o=n+1;o<t.length;o++)if((u=t[o])&&!(2&u.__u)&&l==u.key&&s==u.type)return o}return-1}function zi(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function jr(e,t,n,r,o){var l,s;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)n&&t in n||zi(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||zi(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(s=sl[t]||(sl[t]=Mc(t)),(e.__a||(e.__a={}))[t]=al,l=t!=(t=t.replace(Ui,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,s,l):e.removeEventListener(t,s,l));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Mc(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[qr]==null)t[qr]=al++;else if(t[qr]<this.__a[e])return;return n(ue.event?ue.event(t):t)}}}function fl(e,t,n,r,o,l,s,u,f,p){var m,_,b,y,k,S,T,P,v,A,E,q,F,Y,K,J,W,C,U=t.type;if(t.constructor!==kr)return null;128&n.__u&&(f=32&n.__u,m=n.__c.__z)&&(t.__u|=f,_=l=[],m.nodeType==8?u=Qr(m,l):l.push(m),u=l[0]||u),(m=ue.__b)&&m(t);e:if(typeof U=="function"){b=s.length;try{if(P=t.props,v=(m=U.prototype)&&m.render,A=(m=U.contextType)&&r[m.__c],E=m?A?A.props.value:m.__:r,(y=n.__c)?(t.__c=y,2&y.__g&&(y.__g|=1)):(v?t.__c=y=new U(P,E):(t.__c=y=new Yr(P,E),y.constructor=U,y.render=Pc),A&&A.sub(y),y.state||(y.state={}),y.__n=r,y.__g|=8,y.__h=[],y.__k=[]),v&&(y.__s||(y.__s=y.state),U.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=Rn({},y.__s)),Rn(y.__s,U.getDerivedStateFromProps(P,y.__s)))),k=y.props,S=y.state,y.__v=t,n.__c){if(P!==k&&v&&!U.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(P,E),t.__v==n.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&y.shouldComponentUpdate(P,y.__s,E)===!1){t.__v!=n.__v&&(y.props=P,y.state=y.__s,y.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(N){N&&(N.__=t)}),Xr.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&s.push(y),u=fn(n);break e}y.componentWillUpdate&&y.componentWillUpdate(P,y.__s,E),v&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(k,S,T)})}else v&&!U.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),v&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=E,y.props=P,y.__P=e,y.__g&=-5,q=ue.__r,F=v?25:0;do y.__g&=-9,q&&q(t),m=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++F<25);v&&(Xr.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(r=Rn({},r,y.getChildContext())),v&&n.__c&&y.getSnapshotBeforeUpdate&&(T=y.getSnapshotBeforeUpdate(k,S)),Y=m&&m.type===ce&&m.key==null?m.props.children:m,P.__P&&(m=u,o=(e=P.__P).namespaceURI,f=l=null,n.props&&n.props.__P!=e&&(n.__k.some(function(N){N&&dl(N,N)}),n.__k=null),u=n.__k?fn(n,0):null),u=qi(e,ul(Y)?Y:[Y],t,n,r,o,l,s,u,f,p),P.__P&&(t.__e=null,u=m),t.__u&=-161,_&&_.some(En),y.__h.length&&s.push(y),1&y.__g&&(y.__g&=-4)}catch(N){if(s.length=b,t.__v=null,f||l)if(N&&N.then){if(t.__u|=128|f,l){for(~(W=l.indexOf(u||void 0))||(W=l.length);(C=l[W-1])&&C.nodeType==8;)W--;for(;W<l.length;W++)if(C=l[W])if(l[W]=null,K){if(C==J)break}else{if(C.nodeType!=8)break;C.data.startsWith("$s")&&(J=Qr(K=C))}}if(!K){for(;u&&u.nodeType==8&&u.nextSibling;)u=u.nextSibling;K=u}(m=Qr(K=t.__c.__z||(t.__c.__z=K)))?(t.__e=K,u=m):t.__e=u,u=u&&u.nextSibling}else l&&l.some(En);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),N&&N.then||Qi(t),ue.__e(N,t,n)}}else u=t.__e=Cc(n.__e,t,n,r,o,l,s,f,p,e);return(m=ue.diffed)&&m(t),u}function Qr(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Qi(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Qi))}function Ji(e,t,n){for(var r=0;r<n.length;)pl(n[r++],n[r++],n[r++]);ue.__c&&ue.__c(t,e),e.some(function(o){try{e=o.__h,o.__h=[],e.some(function(l){l.call(o)})}catch(l){ue.__e(l,o.__v)}})}function Cc(e,t,n,r,o,l,s,u,f,p){var m,_,b,y,k,S,T,P,v=n.props||Zr,A=t.props,E=t.type;if(E=="svg"?o="http://www.w3.org/2000/svg":E=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),l){for(m=0;m<l.length;m++)if((k=l[m])&&(E?k.localName==E:k.nodeType==3)){e=k,l[m]=null;break}}if(!e){if(P=p.ownerDocument||document,!E)return P.createTextNode(A);e=P.createElementNS(o,E,A.is?A:p),u&&(ue.__m&&ue.__m(t,l),u=!1),l=null}if(E){if(p=E=="template"&&e.content||e,l=E=="textarea"&&A.defaultValue!=null?null:l&&cl.call(p.childNodes),!u&&l)for(v={},m=0;m<e.attributes.length;m++)v[(k=e.attributes[m]).name]=k.value;for(m in v)k=v[m],m=="dangerouslySetInnerHTML"?b=k:m=="children"||m in A||m=="value"&&"defaultValue"in A||m=="checked"&&"defaultChecked"in A||jr(e,m,null,k,o);for(m in A)k=A[m],m=="children"?y=k:m=="dangerouslySetInnerHTML"?_=k:m=="value"?S=k:m=="checked"?T=k:u&&typeof k!="function"||v[m]===k||jr(e,m,k,v[m],o);_?(u||b&&(_.__html==b.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(b&&(e.textContent=""),(E=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Sc.test(E))&&(o="http://www.w3.org/1999/xhtml"),qi(p,ul(y)?y:[y],t,n,r,o,l,s,l?l[0]:n.__k&&fn(n,0),u,f),l&&l.some(En)),u&&E!="textarea"||(m="value",E=="progress"&&S==null?e.removeAttribute(m):S==null||S===e[m]&&(E!="progress"||S)||jr(e,m,S,v[m],o),m="checked",T!=null&&T!=e[m]&&jr(e,m,T,v[m],o))}else v===A||u&&e.data==A||(e.data=A);return e}function pl(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){ue.__e(o,n)}}function dl(e,t,n){var r,o,l,s;if(ue.unmount&&ue.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||pl(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(u){ue.__e(u,t)}r.__P=r.__n=null}if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&dl(r[s],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=Qr(r,l=[]))&&(r==e.__e&&l.some(En),En(o),En(r)),n||En(e.__e),e.__e=e.__c=e.__=null}function Pc(e,t,n){return this.constructor(e,n)}function Zi(e,t){var n,r,o,l;ue.__&&ue.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=xr(ce,{children:[e]}),o=[],l=[],fl(t,t.__k,r||Zr,Zr,t.namespaceURI,r?null:t.firstChild?cl.call(t.childNodes):null,o,r?r.__e:t.firstChild,n,l),Ji(o,t.__k,l),t.__k.props.children=null}ue={__e:function(e,t,n,r){for(var o,l,s;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((s=(l=o.constructor)&&l.getDerivedStateFromError)&&o.setState(l.getDerivedStateFromError(e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),s=1),s&&8&o.__g)return void(o.__g|=2)}catch(u){e=u}}throw Jr=0,e}},Wi=0,xc=function(e){return e!=null&&e.constructor===kr},Yr.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Rn({},this.state)),typeof e=="function"&&(e=e(Rn({},n),this.props)),e&&(Rn(n,e),this.__v&&(t&&this.__k.push(t),Ii(this)))},Yr.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Ii(this))},Yr.prototype.render=ce,cn=[],Jr=0,Ki=function(e,t){return e.__v.__b-t.__v.__b},qr=Symbol(),Ui=/(PointerCapture)$|Capture$/i,al=0,sl={},kc=0;var Xi='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';function es(e){try{let{body:t}=window.parent.document;if(window.parent===window)throw new Error("opened alone: there is no page around");let n=()=>e(t.classList.contains("dark-mode")?"dark":"light");new MutationObserver(n).observe(t,{attributes:!0,attributeFilter:["class"]}),n()}catch{let t=window.matchMedia("(prefers-color-scheme: dark)"),n=()=>e(t.matches?"dark":"light");t.addEventListener("change",n),n()}}function hl(){try{return window.parent.location.hash}catch{return window.location.hash}}function ts(){try{return new URLSearchParams(window.parent.location.search).get("runFilter")??""}catch{return""}}function ns(e){try{let{history:t,location:n}=window.parent;if(window.innerHeight===0)return;n.hash!==e&&t.replaceState(t.state,"",e)}catch{}}function rs({onReload:e,onRunNames:t}){let{port1:n,port2:r}=new MessageChannel,o=u=>n.postMessage(JSON.stringify({error:null,...u})),l=()=>o({type:"experimental.GetRuns",id:1,payload:null,isReply:!1}),s=u=>{Array.isArray(u)&&t(u.filter(f=>typeof f=="string"))};n.onmessage=({data:u})=>{let f=Lc(u);if(f!==null){if(f.isReply)return s(f.payload);o({...f,isReply:!0,payload:null}),f.type==="experimental.DataReloaded"&&e(),f.type==="experimental.RunsChanged"&&s(f.payload)}};try{window.parent.postMessage("experimental.bootstrap","*",[r]),l()}catch{}}function Lc(e){try{let t=JSON.parse(String(e));return Nc(t)?t:null}catch{return null}}function Nc(e){return typeof e=="object"&&e!==null&&"id"in e&&"isReply"in e}var Tr,Oe,ml,os,gl=Object.is,Er=0,ds=[],_l=[],Pe=ue,ls=Pe.__b,is=Pe.__r,ss=Pe.diffed,as=Pe.__c,us=Pe.unmount,cs=Pe.__;function bl(e,t){Pe.__h&&Pe.__h(Oe,e,Er||t),Er=0;var n=Oe.__H||(Oe.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Fe(e){return Er=1,Dc(ms,e)}function Dc(e,t,n){var r=bl(Tr++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):ms(void 0,t),function(l){var s=(r.__N||r.__)[0],u=r.t(s,l);gl(s,u)||(r.__N=[u,r.__[1]],r.__c.setState({}))}],r.__c=Oe,!Oe.__f)){Oe.__f=!0;var o=Oe.shouldComponentUpdate;Oe.shouldComponentUpdate=function(l,s,u){var f=this.__H;if(!f)return!0;var p=!1,m=this.props!=l;if(f.__.some(function(b){b.__N&&(p=!0,gl(b.__[0],b.__N[0])||(m=!0))}),o){var _=o.call(this,l,s,u);return p?_||m:_}return!p||m}}return r.__}function rt(e,t){var n=bl(Tr++,3);!Pe.__s&&hs(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,Oe.__H.__h.push(n))}function Be(e){return Er=5,Me(function(){return{current:e}},[])}function Me(e,t){var n=bl(Tr++,7);return hs(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function eo(e,t){return Er=8,Me(function(){return e},t)}function Oc(){var e;do{for(;e=_l.shift();)try{Sr(e)}catch(n){Pe.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=ds.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Sr),t.__h.some(yl),t.__h=[]}catch(n){t.__h=[],Pe.__e(n,e.__v)}}}while(_l.length)}Pe.__b=function(e){Oe=null,ls&&ls(e)},Pe.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),cs&&cs(e,t)},Pe.__r=function(e){is&&is(e),Tr=0;var t=(Oe=e.__c).__H;t&&(ml==Oe?Oe.__h=[]:(t.__h.some(Sr),t.__h.some(yl),Tr=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),ml=Oe},Pe.diffed=function(e){ss&&ss(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ps(ds.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),ml=Oe=null},Pe.__c=function(e,t){t.some(function(n){try{n.__h.some(Sr),n.__h=n.__h.filter(function(r){return!r.__||yl(r)})}catch(r){n.__h=[function(){throw r}]}}),as&&as(e,t)},Pe.unmount=function(e){us&&us(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,ps(_l.push(o))}else Sr(o)}catch(l){t=l}}),r.__H=void 0,t&&Pe.__e(t,r.__v))};var fs=typeof requestAnimationFrame=="function";function Fc(e){var t,n=function(){clearTimeout(r),fs&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);fs&&(t=requestAnimationFrame(n))}function ps(e){e!=1&&os==Pe.requestAnimationFrame||((os=Pe.requestAnimationFrame)||Fc)(Oc)}function Sr(e){var t=Oe,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),Oe=t}function yl(e){var t=Oe;e.__c=e.__(),Oe=t}function hs(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!gl(n,e[r])})}function ms(e,t){return typeof t=="function"?t(e):t}var Ve=class extends Error{name="ContractError";constructor(t,n,r){super(`${t}: expected ${n}, got ${Vc(r)}`)}};function Vc(e){let t=e===void 0?"nothing":JSON.stringify(e)??typeof e;return t.length>60?`${t.slice(0,57)}...`:t}function Tt(e,t){if(typeof e!="object"||e===null||Array.isArray(e))throw new Ve(t,"an object",e);return new Map(Object.entries(e))}function Ot(e,t,n){if(!Array.isArray(e))throw new Ve(t,"a list",e);return e.map((r,o)=>n(r,`${t}[${o}]`))}function ot(e,t){if(typeof e!="string")throw new Ve(t,"a text",e);return e}function wl(e,t){if(typeof e!="boolean")throw new Ve(t,"true or false",e);return e}function Et(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new Ve(t,"a number",e);return e}var $c=new Map([["NaN",Number.NaN],["Infinity",Number.POSITIVE_INFINITY],["-Infinity",Number.NEGATIVE_INFINITY]]);function lt(e,t){if(e===null||typeof e=="number")return e;let n=$c.get(e);if(n===void 0)throw new Ve(t,'a number, null, "NaN" or an infinity',e);return n}function Zt(e){return(t,n)=>t==null?null:e(t,n)}function to(e,t,n){if(e.get("version")!==n)throw new Ve(`${t}.version`,String(n),e.get("version"))}var no=["train_reported","train_weighted","train_frozen","train_objective","train_clean","train_eval","train_val_model","val_weighted","val_reported"],mt=["train_averaging","timing","objective","augmentation","dropout","batchnorm","other_mode","weights","generalisation","val_averaging"],ro=["batchnorm_noise","batchnorm_stale","interaction","drift","revisit","first_visit"],vl=["measured","tentative","none"];function gs(e){let t=Tt(e,"epochs");return to(t,"epochs",1),{run:ot(t.get("run"),"epochs.run"),series:ot(t.get("series"),"epochs.series"),epochs:Et(t.get("epochs"),"epochs.epochs"),recorded:Et(t.get("recorded"),"epochs.recorded"),columns:Hc(Tt(t.get("columns"),"epochs.columns"),"epochs.columns"),verdict:Zt(Kc)(t.get("verdict"),"epochs.verdict"),corrupt:Et(t.get("corrupt"),"epochs.corrupt"),error:Zt(ot)(t.get("error"),"epochs.error")}}function _s(e,t,n,r){let o=Ot(e,t,r);if(o.length!==n)throw new Ve(t,`${n} values`,o.length);return o}function Sl(e,t,n){return(r,o)=>_s(e.get(r),`${t}.${r}`,n,o)}function Hc(e,t){let n=Ot(e.get("epoch"),`${t}.epoch`,Et);Ic(n,`${t}.epoch`);let r=Sl(e,t,n.length),o=(s,u)=>zc(s,u,n.length),l=(s,u)=>_s(s,u,n.length,lt);return{epoch:n,step:r("step",Et),complete:r("complete",wl),gap:r("gap",lt),rungs:xl(e.get("rungs"),`${t}.rungs`,no,l),terms:xl(e.get("terms"),`${t}.terms`,mt,o),details:xl(e.get("details"),`${t}.details`,ro,o),probe:Wc(e.get("probe"),`${t}.probe`,n.length),notes:r("notes",(s,u)=>Ot(s,u,ot))}}function Ic(e,t){let n=e.findIndex((r,o)=>r<=(e[o-1]??-1/0));if(n>=0)throw new Ve(`${t}[${n}]`,"a later epoch",e[n])}function xl(e,t,n,r){let o=Tt(e,t),l=n;for(let s of o.keys())if(!l.includes(s))throw new Ve(t,`one of ${n.join(", ")}`,s);return new Map(n.filter(s=>o.has(s)).map(s=>[s,r(o.get(s),`${t}.${s}`)]))}function zc(e,t,n){let r=Sl(Tt(e,t),t,n);return{value:r("value",lt),stderr:r("stderr",lt),low:r("low",lt),high:r("high",lt)}}function Wc(e,t,n){let r=Sl(Tt(e,t),t,n);return{batches:r("batches",lt),steps:r("steps",lt),seconds:r("seconds",lt),share:r("share",lt),verified:r("verified",Zt(wl))}}function Kc(e,t){let n=Tt(e,t);return{code:ot(n.get("code"),`${t}.code`),text:ot(n.get("text"),`${t}.text`),advice:Ot(n.get("advice"),`${t}.advice`,ot),confidence:Uc(n.get("confidence"),`${t}.confidence`)}}function Uc(e,t){let n=vl.find(r=>r===e);if(n===void 0)throw new Ve(t,vl.join(" or "),e);return n}function ys(e){let t=Tt(e,"runs");return to(t,"runs",1),{runs:Ot(t.get("runs"),"runs.runs",Gc),others:Ot(t.get("others"),"runs.others",ot)}}function Gc(e,t){let n=Tt(e,t);return{run:ot(n.get("run"),`${t}.run`),series:ot(n.get("series"),`${t}.series`),epochs:Et(n.get("epochs"),`${t}.epochs`),recorded:Et(n.get("recorded"),`${t}.recorded`),last:Zt(Bc)(n.get("last"),`${t}.last`),history:jc(n.get("history"),`${t}.history`),verdict:Zt(ot)(n.get("verdict"),`${t}.verdict`),age:Zt(Et)(n.get("age"),`${t}.age`),notes:Ot(n.get("notes"),`${t}.notes`,ot),error:Zt(ot)(n.get("error"),`${t}.error`)}}function Bc(e,t){let n=Tt(e,t);return{epoch:Et(n.get("epoch"),`${t}.epoch`),gap:lt(n.get("gap"),`${t}.gap`),likeForLike:lt(n.get("like_for_like"),`${t}.like_for_like`)}}function jc(e,t){let n=Tt(e,t),r=Ot(n.get("epoch"),`${t}.epoch`,Et),o=Ot(n.get("gap"),`${t}.gap`,lt);if(o.length!==r.length)throw new Ve(`${t}.gap`,`${r.length} values`,o.length);return{epoch:r,gap:o}}var lo=["gap","train_reported","val_reported",...mt];var oo="p.lossgap.",qc=1500;function bs(e){let t=Yc(e),n=Number(t.get("epoch")),r=lo.find(o=>o===t.get("quantity"));return{run:t.get("run")??null,series:t.get("series")??null,epoch:Number.isInteger(n)&&n>0?n:null,filter:t.get("filter")??"",quantity:r??"gap",ticked:Zc(t.get("ticked"))}}function ws(e,t){let n=e.replace(/^#/,"").split("&").filter(o=>o!==""&&!o.startsWith(oo));(n[0]===void 0||n[0].includes("="))&&n.unshift("lossgap");let r=Object.entries({run:t.run,series:t.series==="loss"?null:t.series,epoch:t.epoch?.toString()??null,filter:t.filter||null,quantity:t.quantity==="gap"?null:t.quantity,ticked:Jc(t.ticked)}).flatMap(([o,l])=>l===null?[]:[`${oo}${o}=${encodeURIComponent(l)}`]);return`#${[...n,...r].join("&")}`}function Yc(e){let t=new Map;for(let n of e.replace(/^#/,"").split("&")){let[r,...o]=n.split("=");r?.startsWith(oo)&&t.set(r.slice(oo.length),Qc(o.join("=")))}return t}function Qc(e){try{return decodeURIComponent(e)}catch{return e}}function Jc(e){if(e===null)return null;let t=JSON.stringify([...e]);return t.length>qc?null:t}function Zc(e){if(e===void 0)return null;try{let t=JSON.parse(e);return Array.isArray(t)?new Set(t.filter(n=>typeof n=="string")):null}catch{return null}}function vs(e,t){let n=e.length-1;return t===null?n:Math.max(0,e.findLastIndex(r=>r<=t))}function xs(e,t){let n=Math.max(0,Math.min(e.length-1,t));return n===e.length-1?null:e[n]??null}function ks(e,t,n,r){let o=t?10:1,s=new Map([["ArrowLeft",n-o],["ArrowDown",n-o],["ArrowRight",n+o],["ArrowUp",n+o],["PageDown",n-10],["PageUp",n+10],["Home",0],["End",r]]).get(e);return s===void 0?null:Math.max(0,Math.min(r,s))}function Se(e){return JSON.stringify([e.run,e.series])}var Xc=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;function tr(e){let t=e.replace(Xc,n=>`\\u${(n.codePointAt(0)??0).toString(16).padStart(4,"0")}`);return t===""?"(no name)":t}function pn(e){let t=tr(e.run);return e.series==="loss"?t:`${t} · ${tr(e.series)}`}function Ts(e,t){if(t==="")return{runs:e,problem:null};try{let n=new RegExp(t,"i");return{runs:e.filter(r=>n.test(r.run)),problem:null}}catch{let n=t.toLowerCase();return{runs:e.filter(r=>r.run.toLowerCase().includes(n)),problem:"not a regular expression: looked for as plain text"}}}var Tl=40;function Es(e){return new Set(e.filter(t=>t.last!==null).slice(0,Tl).map(Se))}var Ss=["#12b5cb","#e52592","#f9ab00","#9334e6","#7cb342","#e8710a"],ef={light:["#425066",...Ss],dark:["#8e98a3",...Ss]};function Rs(e,t){let n=new Map(e.map((o,l)=>[o,l])),r=ef[t];return({run:o})=>r[(n.get(o)??0)%r.length]??"#425066"}function Ms(e){let t=[[86400,"d"],[3600,"h"],[60,"min"]];for(let[n,r]of t)if(e>=n)return`${Math.floor(e/n)} ${r} ago`;return e<10?"just now":`${Math.floor(e)} s ago`}var Rr=class extends Error{name="ApiError"};async function Cs(e){return Ls("runs",e,ys)}async function El(e,t){return Ls(`epochs?${As(e)}`,t,gs)}function Ps(e,t){return`download?${As(e)}&format=${t}`}function As({run:e,series:t}){return new URLSearchParams({run:e,series:t}).toString()}async function Ls(e,t,n){let r=await fetch(e,{signal:t}).catch(o=>{throw t.aborted?o:new Rr("TensorBoard does not answer: see whether its process still runs, then retry.")});if(!r.ok)throw new Rr(await tf(r));try{return n(await r.json())}catch(o){throw t.aborted?o:new Rr(nf(o))}}async function tf(e){return(e.headers.get("content-type")?.startsWith("text/plain")??!1?(await e.text()).trim().slice(0,600):"")||`The server answered ${e.status}: its terminal says more.`}function nf(e){return`The server's answer is not what this page expects${e instanceof Ve?` (${e.message})`:""}. If tb_lossgap was upgraded, restart TensorBoard and reload the page.`}function Ns(){let e=new AbortController;return{ask(t,n,r){e.abort();let o=new AbortController;e=o,t(o.signal).then(l=>{o.signal.aborted||n(l)},l=>{o.signal.aborted||r(l)})},cancel(){e.abort()}}}var Rl={value:null,fault:null,isLoading:!0};function Ds(e,t,n){let[r,o]=Fe({about:"",...Rl}),l=Me(Ns,[]);return rt(()=>{e!==null&&(o(s=>s.about===e?{...s,isLoading:!0}:{about:e,...Rl}),l.ask(t,s=>o({about:e,value:s,fault:null,isLoading:!1}),s=>o(u=>({...u,fault:rf(s),isLoading:!1}))))},[e,n]),r.about===e?r:{about:e??"",...Rl}}function rf(e){return e instanceof Error?e.message:String(e)}function Os(e){return Ds("runs",Cs,e)}function Fs(e,t){let n=e===null?null:Se(e);return Ds(n,r=>e===null?Promise.reject(new Error("no run")):El(e,r),t)}var of=4;function Vs(e){let[t,n]=Fe(new Map),r=Be(new Map),o=e.map(l=>`${Se(l)}@${l.recorded}`).join(`
`);return rt(()=>{let l=new AbortController,s=e.filter(f=>r.current.get(Se(f))!==f.recorded),u=async()=>{for(let f=s.shift();f!==void 0;f=s.shift()){let[p,m]=[f,Se(f)],_=await El(p,l.signal).catch(()=>null);if(l.signal.aborted)return;_!==null&&(r.current.set(m,p.recorded),n(b=>new Map(b).set(m,_)))}};for(let f=0;f<of;f++)u();return()=>l.abort()},[o]),{full:t,missing:e.filter(l=>!t.has(Se(l))).length}}function je(e){return!Number.isFinite(e)||e===0?3:Math.min(9,Math.max(0,2-Math.floor(Math.log10(Math.abs(e)))))}function Bt(e){let t=0;for(let n of e)n!==null&&Number.isFinite(n)&&(t=Math.max(t,Math.abs(n)));return t}function Rt(e,t){if(Number.isNaN(e))return"NaN";if(!Number.isFinite(e))return e>0?"∞":"−∞";let n=Math.abs(e),r=n>=1e7?n.toExponential(3):n.toFixed(t);return e<0&&Number(r)!==0?"−"+r:r}function Ae(e,t){let n=Rt(e,t);return e>0&&Number(n)!==0?`+${n}`:n}function io(e){return Number.isFinite(e)?`${Ae(e*100,Math.abs(e)<.0995?1:0)} %`:"–"}function $s(e,t=4){let n=[];for(let l of e){let s=n.at(-1);s!==void 0&&s[1]===l-1?s[1]=l:n.push([l,l])}let r=n.slice(0,t).map(([l,s])=>l===s?`${l}`:`${l}–${s}`),o=n.slice(t).reduce((l,[s,u])=>l+u-s+1,0);return r.join(", ")+(o>0?` and ${o} more`:"")}var Te={train_averaging:{label:"Averaging (train)",meaning:"mean of batch means instead of the mean over samples",light:"#4ea09d",dark:"#cae9ff"},timing:{label:"Timing",meaning:"training loss averaged while the weights still moved",light:"#2d2d8e",dark:"#4b70f1"},objective:{label:"Objective",meaning:"training and validation use different losses",light:"#780bcd",dark:"#aec4e5"},augmentation:{label:"Augmentation",meaning:"training inputs are altered, validation inputs are not",light:"#652d52",dark:"#f7dba8"},dropout:{label:"Dropout",meaning:"dropout and other randomness, on in training only",light:"#cb7a06",dark:"#f48a00"},batchnorm:{label:"Batch norm",meaning:"batch statistics in training, running ones in validation",light:"#960000",dark:"#af6651"},other_mode:{label:"Other mode effects",meaning:"whatever else eval() changes",light:"#33707b",dark:"#01c89e"},weights:{label:"Weights",meaning:"validation uses other weights (EMA, SWA)",light:"#44054c",dark:"#10f70b"},generalisation:{label:"Generalisation",meaning:"like for like: the same model, mode and averaging on other samples",light:"#975fdf",dark:"#c694ff"},val_averaging:{label:"Averaging (val)",meaning:"mean of batch means instead of the mean over samples",light:"#cd1a3d",dark:"#e311ac"}},so={batchnorm_noise:{of:"batchnorm",label:"noise of batch statistics",meaning:"inherent in small batches"},batchnorm_stale:{of:"batchnorm",label:"stale running statistics",meaning:"can be mended: momentum, recalibration"},interaction:{of:"dropout",label:"interaction with batch norm",meaning:"the order of toggling moves the shares by half of it"},drift:{of:"timing",label:"drift",meaning:"improvement that validation shares"},revisit:{of:"timing",label:"revisit",meaning:"memory of the samples just seen"},first_visit:{of:"generalisation",label:"first visit",meaning:"unseen training against validation: is the split fair?"}},Xt={train_reported:{label:"Reported training",colour:"ink",dash:[6,4],width:2},train_weighted:{label:"Each sample once",colour:"train_averaging",dash:[],width:1.5},train_frozen:{label:"At final weights",colour:"timing",dash:[],width:1.5},train_objective:{label:"Validation's loss",colour:"objective",dash:[2,2],width:1.5},train_clean:{label:"Clean inputs",colour:"augmentation",dash:[8,3],width:1.5},train_eval:{label:"Evaluation mode",colour:"dropout",dash:[],width:1.5},train_val_model:{label:"Validation's weights",colour:"weights",dash:[4,2],width:1.5},val_weighted:{label:"Validation, each sample once",colour:"generalisation",dash:[],width:1.5},val_reported:{label:"Reported validation",colour:"ink",dash:[],width:2}},jt={light:{ink:"#202124",muted:"#5f6368",grid:"#e8eaed",ground:"#ffffff",alarm:"#c5221f"},dark:{ink:"#ffffff",muted:"#bdc1c6",grid:"#474747",ground:"#303030",alarm:"#ff8a80"}};function Ml(e,t){let{colour:n}=Xt[e];return n==="ink"?jt[t].ink:Te[n][t]}var lf=new Map([...mt.map(e=>[e,{words:Te[e].label.toLowerCase(),term:e}]),["overfitting",{words:"overfitting",term:"generalisation"}],["hidden_overfitting",{words:"hidden overfitting",term:"generalisation"}],["easy_validation",{words:"easy validation set",term:"generalisation"}],["stale_batchnorm",{words:"stale batch norm",term:"batchnorm"}],["dropout_before_batchnorm",{words:"dropout before batch norm",term:"dropout"}],["denominator",{words:"wrong denominator",term:"train_averaging"}],["mode_fault",{words:"wrong train/eval mode",term:"other_mode"}],["overlap",{words:"splits overlap",term:"generalisation"}],["nothing",{words:"nothing to explain",term:null}],["inconclusive",{words:"inconclusive",term:null}]]);function ao(e){return lf.get(e)??{words:e.replaceAll("_"," "),term:null}}var sf=Symbol.for("pv"),af=0;function h(e,t,n,r,o,l){t||(t={});var s,u,f=t;if("ref"in f&&typeof e!="function")for(u in f={},t)u=="ref"?s=t[u]:f[u]=t[u];var p={type:e,props:f,key:n,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:sf,__v:--af,__i:-1,__u:0};return(o||l)&&(p.__source=o,p.__self=l),ue.vnode&&ue.vnode(p),p}function Hs(e){let{answer:t,filter:n,ticked:r,onTick:o}=e,{runs:l,problem:s}=Ts(t.runs,n),u=l.filter(p=>p.last!==null).map(Se),f=u.filter(p=>r.has(p)).length;return h("nav",{class:"runs","aria-label":"Runs",children:[h("div",{class:"runs-head",children:[h("input",{type:"search",placeholder:"Filter runs (regex)","aria-label":"Filter runs by regular expression",value:n,onInput:p=>e.onFilter(p.currentTarget.value)}),s!==null&&h("p",{class:"note",children:s}),h("label",{class:"tick-all",children:[h("input",{type:"checkbox",ref:p=>{p!==null&&(p.indeterminate=f>0&&f<u.length)},checked:f>0&&f===u.length,disabled:u.length===0,onChange:()=>o(u,f<u.length)}),h("span",{children:l.length===t.runs.length?`${l.length} ${l.length===1?"run":"runs"}`:`${l.length} of ${t.runs.length} runs`}),h("span",{class:"figure",children:"last gap"})]})]}),h("ul",{children:l.map(p=>h(uf,{run:p,list:e},Se(p)))}),t.others.length>0&&h("p",{class:"note others",title:t.others.slice(0,40).map(tr).join(`
`),children:[t.others.length," ",t.others.length===1?"run":"runs"," without loss-gap records"]})]})}function uf({run:e,list:t}){let n=Se(e),r=pn(e),o=n===t.inspected;return h("li",{class:o?"inspected":"",children:[h("input",{type:"checkbox","aria-label":`Compare ${r}`,checked:t.ticked.has(n),disabled:e.last===null,onChange:l=>t.onTick([n],l.currentTarget.checked)}),h("button",{type:"button","aria-current":o?"true":void 0,title:r,onClick:()=>t.onInspect(e),children:[h("span",{class:"swatch",style:{background:t.colour(e)}}),h("bdi",{class:"run-name",children:r}),h(cf,{run:e}),h("span",{class:"run-state",children:ff(e)})]})]})}function cf({run:e}){if(e.error!==null)return h("span",{class:"figure alarm",children:"error"});let t=e.last?.gap??null;return h("span",{class:"figure",children:t===null?"–":Ae(t,Math.min(4,je(t)))})}function ff(e){let t=e.age===null?[]:[Ms(e.age)];return e.error!==null?[e.error,...t].join(" · "):[...e.verdict===null?[]:[ao(e.verdict).words],...t].join(" · ")}function zs({answer:e,index:t}){let n=e.verdict?.advice??[],r=e.columns.notes[t]??[];return h(ce,{children:[h("h2",{children:"What to do"}),n.length===0?h("p",{class:"note",children:"Nothing: there is no advice for this verdict."}):h("ul",{class:"advice",children:n.map(o=>h("li",{children:Is(o)},o))}),h("h2",{children:"About this epoch"}),h("ul",{class:"notes",children:[!(e.columns.complete[t]??!0)&&h("li",{children:"The epoch was not complete when it was written: its numbers are of the part seen."}),h(pf,{columns:e.columns,index:t}),r.map(o=>h("li",{children:Is(o)},o))]})]})}function pf({columns:e,index:t}){let{probe:n}=e,r=n.batches[t]??null;if(r===null||r===0)return h("li",{children:"Nothing was probed: only what needs no extra forward is measured."});let[o,l]=[n.steps[t]??null,n.seconds[t]??null],s=n.share[t]??null,u=n.verified[t]??null;return h("li",{children:["Probed ",r,o!==null&&` of ${o}`," training batches",l!==null&&` in ${Rt(l,l<10?2:0)} s`,s!==null&&` (${io(s).replace("+","")} of the training time)`,u===!0&&"; a replayed step gave its own loss again",u===!1&&"; a replayed step did NOT give its own loss again","."]})}function Is(e){let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function Ws(e){return e!=="gap"}function Ks(e,t,n){let r=Se(e);if(t==="gap")return{key:r,run:e,epoch:e.history.epoch,value:e.history.gap};let o=n===void 0?void 0:df(n,t);return n===void 0||o===void 0?null:{key:r,run:e,epoch:n.columns.epoch,value:o}}function df(e,t){let{columns:n}=e;return t==="gap"?n.gap:t==="train_reported"||t==="val_reported"?n.rungs.get(t):n.terms.get(t)?.value}function Us(e){let t=[...new Set(e.flatMap(o=>o.epoch))].sort((o,l)=>o-l),n=new Map(t.map((o,l)=>[o,l])),r=e.map(o=>{let l=new Array(t.length).fill(void 0);return o.epoch.forEach((s,u)=>{l[n.get(s)??0]=Mr(o.value[u]??null)}),l});return{epoch:t,values:r}}function Mr(e){return e!==null&&Number.isFinite(e)?e:null}var hf="uplot",mf="u-hz",gf="u-vt",_f="u-title",yf="u-wrap",bf="u-under",wf="u-over",vf="u-axis",Pn="u-off",xf="u-select",kf="u-cursor-x",Sf="u-cursor-y",Tf="u-cursor-pt",Ef="u-legend",Rf="u-live",Mf="u-inline",Cf="u-series",Pf="u-marker",Gs="u-label",Af="u-value",Pr="width",Ar="height";var Bs="bottom",nr="left",Cl="right",Bl="#000",js=Bl+"0",Pl="mousemove",qs="mousedown",Al="mouseup",Ys="mouseenter",Qs="mouseleave",Js="dblclick",Lf="resize",Nf="scroll",Zs="change",ho="dppxchange",jl="--",ur=typeof window<"u",Fl=ur?document:null,or=ur?window:null,Df=ur?navigator:null,ie,uo;function Vl(){let e=devicePixelRatio;ie!=e&&(ie=e,uo&&Hl(Zs,uo,Vl),uo=matchMedia(`(min-resolution: ${ie-.001}dppx) and (max-resolution: ${ie+.001}dppx)`),An(Zs,uo,Vl),or.dispatchEvent(new CustomEvent(ho)))}function gt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function $l(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function be(e,t,n){e.style[t]=n+"px"}function Ft(e,t,n,r){let o=Fl.createElement(e);return t!=null&&gt(o,t),n?.insertBefore(o,r),o}function Mt(e,t){return Ft("div",e,t)}var Xs=new WeakMap;function qt(e,t,n,r,o){let l="translate("+t+"px,"+n+"px)",s=Xs.get(e);l!=s&&(e.style.transform=l,Xs.set(e,l),t<0||n<0||t>r||n>o?gt(e,Pn):$l(e,Pn))}var ea=new WeakMap;function ta(e,t,n){let r=t+n,o=ea.get(e);r!=o&&(ea.set(e,r),e.style.background=t,e.style.borderColor=n)}var na=new WeakMap;function ra(e,t,n,r){let o=t+""+n,l=na.get(e);o!=l&&(na.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var ql={passive:!0},Of={...ql,capture:!0};function An(e,t,n,r){t.addEventListener(e,n,r?Of:ql)}function Hl(e,t,n,r){t.removeEventListener(e,n,ql)}ur&&Vl();function Vt(e,t,n,r){let o;n=n||0,r=r||t.length-1;let l=r<=2147483647;for(;r-n>1;)o=l?n+r>>1:_t((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function Aa(e){return(n,r,o)=>{let l=-1,s=-1;for(let u=r;u<=o;u++)if(e(n[u])){l=u;break}for(let u=o;u>=r;u--)if(e(n[u])){s=u;break}return[l,s]}}var La=e=>e!=null,Na=e=>e!=null&&e>0,_o=Aa(La),Ff=Aa(Na);function Vf(e,t,n,r=0,o=!1){let l=o?Ff:_o,s=o?Na:La;[t,n]=l(e,t,n);let u=e[t],f=e[t];if(t>-1)if(r==1)u=e[t],f=e[n];else if(r==-1)u=e[n],f=e[t];else for(let p=t;p<=n;p++){let m=e[p];s(m)&&(m<u?u=m:m>f&&(f=m))}return[u??de,f??-de]}function yo(e,t,n,r){let o=ia(e),l=ia(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let s=n==10?en:Da,u=o==1?_t:Ct,f=l==1?Ct:_t,p=u(s(He(e))),m=f(s(He(t))),_=lr(n,p),b=lr(n,m);return n==10&&(p<0&&(_=he(_,-p)),m<0&&(b=he(b,-m))),r||n==2?(e=_*o,t=b*l):(e=$a(e,_),t=bo(t,b)),[e,t]}function Yl(e,t,n,r){let o=yo(e,t,n,r);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var Ql=.1,oa={mode:3,pad:Ql},Nr={pad:0,soft:null,mode:0},$f={min:Nr,max:Nr};function mo(e,t,n,r){return wo(n)?la(e,t,n):(Nr.pad=n,Nr.soft=r?0:null,Nr.mode=r?3:0,la(e,t,$f))}function oe(e,t){return e??t}function Hf(e,t,n){for(t=oe(t,0),n=oe(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function la(e,t,n){let r=n.min,o=n.max,l=oe(r.pad,0),s=oe(o.pad,0),u=oe(r.hard,-de),f=oe(o.hard,de),p=oe(r.soft,de),m=oe(o.soft,-de),_=oe(r.mode,0),b=oe(o.mode,0),y=t-e,k=en(y),S=it(He(e),He(t)),T=en(S),P=He(T-k);(y<1e-24||P>10)&&(y=0,(e==0||t==0)&&(y=1e-24,_==2&&p!=de&&(l=0),b==2&&m!=-de&&(s=0)));let v=y||S||1e3,A=en(v),E=lr(10,_t(A)),q=v*(y==0?e==0?.1:1:l),F=he($a(e-q,E/10),24),Y=e>=p&&(_==1||_==3&&F<=p||_==2&&F>=p)?p:de,K=it(u,F<Y&&e>=Y?Y:$t(Y,F)),J=v*(y==0?t==0?.1:1:s),W=he(bo(t+J,E/10),24),C=t<=m&&(b==1||b==3&&W>=m||b==2&&W<=m)?m:-de,U=$t(f,W>C&&t<=C?C:it(C,W));return K==U&&K==0&&(U=100),[K,U]}var If=new Intl.NumberFormat(ur?Df.language:"en-US"),Jl=e=>If.format(e),yt=Math,po=yt.PI,He=yt.abs,_t=yt.floor,$e=yt.round,Ct=yt.ceil,$t=yt.min,it=yt.max,lr=yt.pow,ia=yt.sign,en=yt.log10,Da=yt.log2,zf=(e,t=1)=>yt.sinh(e)*t,Ll=(e,t=1)=>yt.asinh(e/t),de=1/0;function sa(e){return(en((e^e>>31)-(e>>31))|0)+1}function Il(e,t,n){return $t(it(e,t),n)}function Oa(e){return typeof e=="function"}function ee(e){return Oa(e)?e:()=>e}var Wf=()=>{},Fa=e=>e,Va=(e,t)=>t,Kf=e=>null,aa=e=>!0,ua=(e,t)=>e==t,Uf=/\.\d*?(?=9{6,}|0{6,})/gm,Ln=e=>{if(Ia(e)||hn.has(e))return e;let t=`${e}`,n=t.match(Uf);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,l]=t.split("e");return+`${Ln(o)}e${l}`}return he(e,r)};function Mn(e,t){return Ln(he(Ln(e/t))*t)}function bo(e,t){return Ln(Ct(Ln(e/t))*t)}function $a(e,t){return Ln(_t(Ln(e/t))*t)}function he(e,t=0){if(Ia(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);return $e(r)/n}var hn=new Map;function Ha(e){return((""+e).split(".")[1]||"").length}function Or(e,t,n,r){let o=[],l=r.map(Ha);for(let s=t;s<n;s++){let u=He(s),f=he(lr(e,s),u);for(let p=0;p<r.length;p++){let m=e==10?+`${r[p]}e${s}`:r[p]*f,_=(s>=0?0:u)+(s>=l[p]?0:l[p]),b=e==10?m:he(m,_);o.push(b),hn.set(b,_)}}return o}var Dr={},Zl=[],ir=[null,null],dn=Array.isArray,Ia=Number.isInteger,Gf=e=>e===void 0;function ca(e){return typeof e=="string"}function wo(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function Bf(e){return e!=null&&typeof e=="object"}var jf=Object.getPrototypeOf(Uint8Array),za="__proto__";function sr(e,t=wo){let n;if(dn(e)){let r=e.find(o=>o!=null);if(dn(r)||t(r)){n=Array(e.length);for(let o=0;o<e.length;o++)n[o]=sr(e[o],t)}else n=e.slice()}else if(e instanceof jf)n=e.slice();else if(t(e)){n={};for(let r in e)r!=za&&(n[r]=sr(e[r],t))}else n=e;return n}function Le(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)o!=za&&(wo(e[o])?Le(e[o],sr(r[o])):e[o]=sr(r[o]))}return e}var qf=0,Yf=1,Qf=2;function Jf(e,t,n){for(let r=0,o,l=-1;r<t.length;r++){let s=t[r];if(s>l){for(o=s-1;o>=0&&e[o]==null;)e[o--]=null;for(o=s+1;o<n&&e[o]==null;)e[l=o++]=null}}}function Zf(e,t){if(tp(e)){let s=e[0].slice();for(let u=1;u<e.length;u++)s.push(...e[u].slice(1));return np(s[0])||(s=ep(s)),s}let n=new Set;for(let s=0;s<e.length;s++){let f=e[s][0],p=f.length;for(let m=0;m<p;m++)n.add(f[m])}let r=[Array.from(n).sort((s,u)=>s-u)],o=r[0].length,l=new Map;for(let s=0;s<o;s++)l.set(r[0][s],s);for(let s=0;s<e.length;s++){let u=e[s],f=u[0];for(let p=1;p<u.length;p++){let m=u[p],_=Array(o).fill(void 0),b=t?t[s][p]:Yf,y=[];for(let k=0;k<m.length;k++){let S=m[k],T=l.get(f[k]);S===null?b!=qf&&(_[T]=S,b==Qf&&y.push(T)):_[T]=S}Jf(_,y,o),r.push(_)}}return r}var Xf=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function ep(e){let t=e[0],n=t.length,r=Array(n);for(let l=0;l<r.length;l++)r[l]=l;r.sort((l,s)=>t[l]-t[s]);let o=[];for(let l=0;l<e.length;l++){let s=e[l],u=Array(n);for(let f=0;f<n;f++)u[f]=s[r[f]];o.push(u)}return o}function tp(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=t){for(let l=0;l<n;l++)if(o[l]!=t[l])return!1}}return!0}function np(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let l=it(1,_t((o-r+1)/t));for(let s=e[r],u=r+l;u<=o;u+=l){let f=e[u];if(f!=null){if(f<=s)return!1;s=f}}return!0}var Wa=["January","February","March","April","May","June","July","August","September","October","November","December"],Ka=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Ua(e){return e.slice(0,3)}var rp=Ka.map(Ua),op=Wa.map(Ua),lp={MMMM:Wa,MMM:op,WWWW:Ka,WWW:rp};function Cr(e){return(e<10?"0":"")+e}function ip(e){return(e<10?"00":e<100?"0":"")+e}var sp={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Cr(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Cr(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Cr(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>Cr(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Cr(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>ip(e.getMilliseconds())};function Xl(e,t){t=t||lp;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(e);)n.push(o[0][0]=="{"?sp[o[1]]:o[0]);return l=>{let s="";for(let u=0;u<n.length;u++)s+=typeof n[u]=="string"?n[u]:n[u](l,t);return s}}var ap=new Intl.DateTimeFormat().resolvedOptions().timeZone;function up(e,t){let n;return t=="UTC"||t=="Etc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==ap?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var Ga=e=>e%1==0,go=[1,2,2.5,5],cp=Or(10,-32,0,go),Ba=Or(10,0,32,go),fp=Ba.filter(Ga),Cn=cp.concat(Ba),ei=`
`,ja="{YYYY}",fa=ei+ja,qa="{M}/{D}",Lr=ei+qa,co=Lr+"/{YY}",Ya="{aa}",pp="{h}:{mm}",rr=pp+Ya,pa=ei+rr,da=":{ss}",ae=null;function Qa(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,l=o*30,s=o*365,f=(e==1?Or(10,0,3,go).filter(Ga):Or(10,-3,0,go)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,l,l*2,l*3,l*4,l*6,s,s*2,s*5,s*10,s*25,s*50,s*100]),p=[[s,ja,ae,ae,ae,ae,ae,ae,1],[o*28,"{MMM}",fa,ae,ae,ae,ae,ae,1],[o,qa,fa,ae,ae,ae,ae,ae,1],[r,"{h}"+Ya,co,ae,Lr,ae,ae,ae,1],[n,rr,co,ae,Lr,ae,ae,ae,1],[t,da,co+" "+rr,ae,Lr+" "+rr,ae,pa,ae,1],[e,da+".{fff}",co+" "+rr,ae,Lr+" "+rr,ae,pa,ae,1]];function m(_){return(b,y,k,S,T,P)=>{let v=[],A=T>=s,E=T>=l&&T<s,q=_(k),F=he(q*e,3),Y=Nl(q.getFullYear(),A?0:q.getMonth(),E||A?1:q.getDate()),K=he(Y*e,3);if(E||A){let J=E?T/l:0,W=A?T/s:0,C=F==K?F:he(Nl(Y.getFullYear()+W,Y.getMonth()+J,1)*e,3),U=new Date($e(C/e)),N=U.getFullYear(),B=U.getMonth();for(let z=0;C<=S;z++){let te=Nl(N+W*z,B+J*z,1),I=te-_(he(te*e,3));C=he((+te+I)*e,3),C<=S&&v.push(C)}}else{let J=T>=o?o:T,W=_t(k)-_t(F),C=K+W+bo(F-K,J);v.push(C);let U=_(C),N=U.getHours()+U.getMinutes()/n+U.getSeconds()/r,B=T/r,z=b.axes[y]._space,te=P/z;for(;C=he(C+T,e==1?0:3),!(C>S);)if(B>1){let I=_t(he(N+B,6))%24,ne=_(C).getHours()-I;ne>1&&(ne=-1),C-=ne*r,N=(N+B)%24;let fe=v[v.length-1];he((C-fe)/T,3)*te>=.7&&v.push(C)}else v.push(C)}return v}}return[f,p,m]}var[dp,hp,mp]=Qa(1),[gp,_p,yp]=Qa(.001);Or(2,-53,53,[1]);function ha(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function ma(e,t){return(n,r,o,l,s)=>{let u=t.find(k=>s>=k[0])||t[t.length-1],f,p,m,_,b,y;return r.map(k=>{let S=e(k),T=S.getFullYear(),P=S.getMonth(),v=S.getDate(),A=S.getHours(),E=S.getMinutes(),q=S.getSeconds(),F=T!=f&&u[2]||P!=p&&u[3]||v!=m&&u[4]||A!=_&&u[5]||E!=b&&u[6]||q!=y&&u[7]||u[1];return f=T,p=P,m=v,_=A,b=E,y=q,F(S)})}}function bp(e,t){let n=Xl(t);return(r,o,l,s,u)=>o.map(f=>n(e(f)))}function Nl(e,t,n){return new Date(e,t,n)}function ga(e,t){return t(e)}var wp="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function _a(e,t){return(n,r,o,l)=>l==null?jl:t(e(r))}function vp(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function xp(e,t){return e.series[t].fill(e,t)}var kp={show:!0,live:!0,isolate:!1,mount:Wf,markers:{show:!0,width:2,stroke:vp,fill:xp,dash:"solid"},idx:null,idxs:null,values:[]};function Sp(e,t){let n=e.cursor.points,r=Mt(),o=n.size(e,t);be(r,Pr,o),be(r,Ar,o);let l=o/-2;be(r,"marginLeft",l),be(r,"marginTop",l);let s=n.width(e,t,o);return s&&be(r,"borderWidth",s),r}function Tp(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Ep(e,t){let n=e.series[t].points;return n._stroke||n._fill}function Rp(e,t){return e.series[t].points.size}var Dl=[0,0];function Mp(e,t,n){return Dl[0]=t,Dl[1]=n,Dl}function fo(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function Ol(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var Cp={show:!0,x:!0,y:!0,lock:!1,move:Mp,points:{one:!1,show:Sp,size:Rp,width:0,stroke:Ep,fill:Tp},bind:{mousedown:fo,mouseup:fo,click:fo,dblclick:fo,mousemove:Ol,mouseleave:Ol,mouseenter:Ol},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Ja={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},ti=Le({},Ja,{filter:Va}),Za=Le({},ti,{size:10}),Xa=Le({},Ja,{show:!1}),ni='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',eu="bold "+ni,tu=1.5,ya={show:!0,scale:"x",stroke:Bl,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:eu,side:2,grid:ti,ticks:Za,border:Xa,font:ni,lineGap:tu,rotate:0},Pp="Value",Ap="Time",ba={show:!0,scale:"x",auto:!1,sorted:1,min:de,max:-de,idxs:[]};function Lp(e,t,n,r,o){return t.map(l=>l==null?"":Jl(l))}function Np(e,t,n,r,o,l,s){let u=[],f=hn.get(o)||0;n=s?n:he(bo(n,o),f);for(let p=n;p<=r;p=he(p+o,f))u.push(Object.is(p,-0)?0:p);return u}function zl(e,t,n,r,o,l,s){let u=[],f=e.scales[e.axes[t].scale].log,p=f==10?en:Da,m=_t(p(n));o=lr(f,m),f==10&&(o=Cn[Vt(o,Cn)]);let _=n,b=o*f;f==10&&(b=Cn[Vt(b,Cn)]);do u.push(_),_=_+o,f==10&&!hn.has(_)&&(_=he(_,hn.get(o))),_>=b&&(o=_,b=o*f,f==10&&(b=Cn[Vt(b,Cn)]));while(_<=r);return u}function Dp(e,t,n,r,o,l,s){let f=e.scales[e.axes[t].scale].asinh,p=r>f?zl(e,t,it(f,n),r,o):[f],m=r>=0&&n<=0?[0]:[];return(n<-f?zl(e,t,it(f,-r),-n,o):[f]).reverse().map(b=>-b).concat(m,p)}var nu=/./,Op=/[12357]/,Fp=/[125]/,wa=/1/,Wl=(e,t,n,r)=>e.map((o,l)=>t==4&&o==0||l%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Vp(e,t,n,r,o){let l=e.axes[n],s=l.scale,u=e.scales[s],f=e.valToPos,p=l._space,m=f(10,s),_=f(9,s)-m>=p?nu:f(7,s)-m>=p?Op:f(5,s)-m>=p?Fp:wa;if(_==wa){let b=He(f(1,s)-m);if(b<p)return Wl(t.slice().reverse(),u.distr,_,Ct(p/b)).reverse()}return Wl(t,u.distr,_,1)}function $p(e,t,n,r,o){let l=e.axes[n],s=l.scale,u=l._space,f=e.valToPos,p=He(f(1,s)-f(2,s));return p<u?Wl(t.slice().reverse(),3,nu,Ct(u/p)).reverse():t}function Hp(e,t,n,r){return r==null?jl:t==null?"":Jl(t)}var va={show:!0,scale:"y",stroke:Bl,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:eu,side:3,grid:ti,ticks:Za,border:Xa,font:ni,lineGap:tu,rotate:0};function Ip(e,t){let n=3+(e||1)*2;return he(n*t,3)}function zp(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],l=e.valToPos(o[r[0]],n,!0),s=e.valToPos(o[r[1]],n,!0),u=He(s-l),f=e.series[t],p=u/(f.points.space*ie);return r[1]-r[0]<=p}var xa={scale:null,auto:!0,sorted:0,min:de,max:-de},ru=(e,t,n,r,o)=>o,ka={show:!0,auto:!0,sorted:0,gaps:ru,alpha:1,facets:[Le({},xa,{scale:"x"}),Le({},xa,{scale:"y"})]},Sa={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:ru,alpha:1,points:{show:zp,filter:null},values:null,min:de,max:-de,idxs:[],path:null,clip:null};function Wp(e,t,n,r,o){return n/10}var ou={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Kp=Le({},ou,{time:!1,ori:1}),Ta={};function lu(e,t){let n=Ta[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,l,s,u,f,p){for(let m=0;m<n.plots.length;m++)n.plots[m]!=o&&n.plots[m].pub(r,o,l,s,u,f,p)}},e!=null&&(Ta[e]=n)),n}var ar=1,Kl=2;function Nn(e,t,n){let r=e.mode,o=e.series[t],l=r==2?e._data[t]:e._data,s=e.scales,u=e.bbox,f=l[0],p=r==2?l[1]:l[t],m=r==2?s[o.facets[0].scale]:s[e.series[0].scale],_=r==2?s[o.facets[1].scale]:s[o.scale],b=u.left,y=u.top,k=u.width,S=u.height,T=e.valToPosH,P=e.valToPosV;return m.ori==0?n(o,f,p,m,_,T,P,b,y,k,S,xo,cr,So,su,uu):n(o,f,p,m,_,P,T,y,b,S,k,ko,fr,li,au,cu)}function ri(e,t){let n=0,r=0,o=oe(e.bands,Zl);for(let l=0;l<o.length;l++){let s=o[l];s.series[0]==t?n=s.dir:s.series[1]==t&&(s.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Up(e,t,n,r,o){let l=e.mode,s=e.series[t],u=l==2?s.facets[1].scale:s.scale,f=e.scales[u];return o==-1?f.min:o==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function tn(e,t,n,r,o,l){return Nn(e,t,(s,u,f,p,m,_,b,y,k,S,T)=>{let P=s.pxRound,v=p.dir*(p.ori==0?1:-1),A=p.ori==0?cr:fr,E,q;v==1?(E=n,q=r):(E=r,q=n);let F=P(_(u[E],p,S,y)),Y=P(b(f[E],m,T,k)),K=P(_(u[q],p,S,y)),J=P(b(l==1?m.max:m.min,m,T,k)),W=new Path2D(o);return A(W,K,J),A(W,F,J),A(W,F,Y),W})}function vo(e,t,n,r,o,l){let s=null;if(e.length>0){s=new Path2D;let u=t==0?So:li,f=n;for(let _=0;_<e.length;_++){let b=e[_];if(b[1]>b[0]){let y=b[0]-f;y>0&&u(s,f,r,y,r+l),f=b[1]}}let p=n+o-f,m=10;p>0&&u(s,f,r-m/2,p,r+l+m)}return s}function Gp(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function oi(e,t,n,r,o,l,s){let u=[],f=e.length;for(let p=o==1?n:r;p>=n&&p<=r;p+=o)if(t[p]===null){let _=p,b=p;if(o==1)for(;++p<=r&&t[p]===null;)b=p;else for(;--p>=n&&t[p]===null;)b=p;let y=l(e[_]),k=b==_?y:l(e[b]),S=_-o;y=s<=0&&S>=0&&S<f?l(e[S]):y;let P=b+o;k=s>=0&&P>=0&&P<f?l(e[P]):k,k>=y&&u.push([y,k])}return u}function Ea(e){return e==0?Fa:e==1?$e:t=>Mn(t,e)}function iu(e){let t=e==0?xo:ko,n=e==0?(o,l,s,u,f,p)=>{o.arcTo(l,s,u,f,p)}:(o,l,s,u,f,p)=>{o.arcTo(s,l,f,u,p)},r=e==0?(o,l,s,u,f)=>{o.rect(l,s,u,f)}:(o,l,s,u,f)=>{o.rect(s,l,f,u)};return(o,l,s,u,f,p=0,m=0)=>{p==0&&m==0?r(o,l,s,u,f):(p=$t(p,u/2,f/2),m=$t(m,u/2,f/2),t(o,l+p,s),n(o,l+u,s,l+u,s+f,p),n(o,l+u,s+f,l,s+f,m),n(o,l,s+f,l,s,m),n(o,l,s,l+u,s,p),o.closePath())}}var xo=(e,t,n)=>{e.moveTo(t,n)},ko=(e,t,n)=>{e.moveTo(n,t)},cr=(e,t,n)=>{e.lineTo(t,n)},fr=(e,t,n)=>{e.lineTo(n,t)},So=iu(0),li=iu(1),su=(e,t,n,r,o,l)=>{e.arc(t,n,r,o,l)},au=(e,t,n,r,o,l)=>{e.arc(n,t,r,o,l)},uu=(e,t,n,r,o,l,s)=>{e.bezierCurveTo(t,n,r,o,l,s)},cu=(e,t,n,r,o,l,s)=>{e.bezierCurveTo(n,t,o,r,s,l)};function fu(e){return(t,n,r,o,l)=>Nn(t,n,(s,u,f,p,m,_,b,y,k,S,T)=>{let{pxRound:P,points:v}=s,A,E;p.ori==0?(A=xo,E=su):(A=ko,E=au);let q=he(v.width*ie,3),F=(v.size-v.width)/2*ie,Y=he(F*2,3),K=new Path2D,J=new Path2D,{left:W,top:C,width:U,height:N}=t.bbox;So(J,W-Y,C-Y,U+Y*2,N+Y*2);let B=z=>{if(f[z]!=null){let te=P(_(u[z],p,S,y)),I=P(b(f[z],m,T,k));A(K,te+F,I),E(K,te,I,F,0,po*2)}};if(l)l.forEach(B);else for(let z=r;z<=o;z++)B(z);return{stroke:q>0?K:null,fill:K,clip:J,flags:ar|Kl}})}function pu(e){return(t,n,r,o,l,s)=>{r!=o&&(l!=r&&s!=r&&e(t,n,r),l!=o&&s!=o&&e(t,n,o),e(t,n,s))}}var Bp=pu(cr),jp=pu(fr);function du(e){let t=oe(e?.alignGaps,0);return(n,r,o,l)=>Nn(n,r,(s,u,f,p,m,_,b,y,k,S,T)=>{[o,l]=_o(f,o,l);let P=s.pxRound,v=N=>P(_(N,p,S,y)),A=N=>P(b(N,m,T,k)),E,q;p.ori==0?(E=cr,q=Bp):(E=fr,q=jp);let F=p.dir*(p.ori==0?1:-1),Y={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ar},K=Y.stroke,J=!1;if(l-o>=S*4){let N=$=>n.posToVal($,p.key,!0),B=null,z=null,te,I,st,we=v(u[F==1?o:l]),ne=v(u[o]),fe=v(u[l]),Z=N(F==1?ne+1:fe-1);for(let $=F==1?o:l;$>=o&&$<=l;$+=F){let Ne=u[$],ve=(F==1?Ne<Z:Ne>Z)?we:v(Ne),se=f[$];ve==we?se!=null?(I=se,B==null?(E(K,ve,A(I)),te=B=z=I):I<B?B=I:I>z&&(z=I)):se===null&&(J=!0):(B!=null&&q(K,we,A(B),A(z),A(te),A(I)),se!=null?(I=se,E(K,ve,A(I)),B=z=te=I):(B=z=null,se===null&&(J=!0)),we=ve,Z=N(we+F))}B!=null&&B!=z&&st!=we&&q(K,we,A(B),A(z),A(te),A(I))}else for(let N=F==1?o:l;N>=o&&N<=l;N+=F){let B=f[N];B===null?J=!0:B!=null&&E(K,v(u[N]),A(B))}let[C,U]=ri(n,r);if(s.fill!=null||C!=0){let N=Y.fill=new Path2D(K),B=s.fillTo(n,r,s.min,s.max,C),z=A(B),te=v(u[o]),I=v(u[l]);F==-1&&([I,te]=[te,I]),E(N,I,z),E(N,te,z)}if(!s.spanGaps){let N=[];J&&N.push(...oi(u,f,o,l,F,v,t)),Y.gaps=N=s.gaps(n,r,o,l,N),Y.clip=vo(N,p.ori,y,k,S,T)}return U!=0&&(Y.band=U==2?[tn(n,r,o,l,K,-1),tn(n,r,o,l,K,1)]:tn(n,r,o,l,K,U)),Y})}function qp(e){let t=oe(e.align,1),n=oe(e.ascDesc,!1),r=oe(e.alignGaps,0),o=oe(e.extend,!1);return(l,s,u,f)=>Nn(l,s,(p,m,_,b,y,k,S,T,P,v,A)=>{[u,f]=_o(_,u,f);let E=p.pxRound,{left:q,width:F}=l.bbox,Y=ne=>E(k(ne,b,v,T)),K=ne=>E(S(ne,y,A,P)),J=b.ori==0?cr:fr,W={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ar},C=W.stroke,U=b.dir*(b.ori==0?1:-1),N=K(_[U==1?u:f]),B=Y(m[U==1?u:f]),z=B,te=B;o&&t==-1&&(te=q,J(C,te,N)),J(C,B,N);for(let ne=U==1?u:f;ne>=u&&ne<=f;ne+=U){let fe=_[ne];if(fe==null)continue;let Z=Y(m[ne]),$=K(fe);t==1?J(C,Z,N):J(C,z,$),J(C,Z,$),N=$,z=Z}let I=z;o&&t==1&&(I=q+F,J(C,I,N));let[st,we]=ri(l,s);if(p.fill!=null||st!=0){let ne=W.fill=new Path2D(C),fe=p.fillTo(l,s,p.min,p.max,st),Z=K(fe);J(ne,I,Z),J(ne,te,Z)}if(!p.spanGaps){let ne=[];ne.push(...oi(m,_,u,f,U,Y,r));let fe=p.width*ie/2,Z=n||t==1?fe:-fe,$=n||t==-1?-fe:fe;ne.forEach(Ne=>{Ne[0]+=Z,Ne[1]+=$}),W.gaps=ne=p.gaps(l,s,u,f,ne),W.clip=vo(ne,b.ori,T,P,v,A)}return we!=0&&(W.band=we==2?[tn(l,s,u,f,C,-1),tn(l,s,u,f,C,1)]:tn(l,s,u,f,C,we)),W})}function Ra(e,t,n,r,o,l,s=de){if(e.length>1){let u=null;for(let f=0,p=1/0;f<e.length;f++)if(t[f]!==void 0){if(u!=null){let m=He(e[f]-e[u]);m<p&&(p=m,s=He(n(e[f],r,o,l)-n(e[u],r,o,l)))}u=f}}return s}function Yp(e){e=e||Dr;let t=oe(e.size,[.6,de,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let l=ee(o),s=1-t[0],u=oe(t[1],de),f=oe(t[2],1),p=oe(e.disp,Dr),m=oe(e.each,y=>{}),{fill:_,stroke:b}=p;return(y,k,S,T)=>Nn(y,k,(P,v,A,E,q,F,Y,K,J,W,C)=>{let U=P.pxRound,N=n,B=r*ie,z=u*ie,te=f*ie,I,st;E.ori==0?[I,st]=l(y,k):[st,I]=l(y,k);let we=E.dir*(E.ori==0?1:-1),ne=E.ori==0?So:li,fe=E.ori==0?m:(O,me,De,Hn,yn,It,bn)=>{m(O,me,De,yn,Hn,bn,It)},Z=oe(y.bands,Zl).find(O=>O.series[0]==k),$=Z!=null?Z.dir:0,Ne=P.fillTo(y,k,P.min,P.max,$),Ze=U(Y(Ne,q,C,J)),ve,se,Pt,ct=W,ke=U(P.width*ie),Ht=!1,Yt=null,bt=null,rn=null,Fn=null;_!=null&&(ke==0||b!=null)&&(Ht=!0,Yt=_.values(y,k,S,T),bt=new Map,new Set(Yt).forEach(O=>{O!=null&&bt.set(O,new Path2D)}),ke>0&&(rn=b.values(y,k,S,T),Fn=new Map,new Set(rn).forEach(O=>{O!=null&&Fn.set(O,new Path2D)})));let{x0:Vn,size:hr}=p;if(Vn!=null&&hr!=null){N=1,v=Vn.values(y,k,S,T),Vn.unit==2&&(v=v.map(De=>y.posToVal(K+De*W,E.key,!0)));let O=hr.values(y,k,S,T);hr.unit==2?se=O[0]*W:se=F(O[0],E,W,K)-F(0,E,W,K),ct=Ra(v,A,F,E,W,K,ct),Pt=ct-se+B}else ct=Ra(v,A,F,E,W,K,ct),Pt=ct*s+B,se=ct-Pt;Pt<1&&(Pt=0),ke>=se/2&&(ke=0),Pt<5&&(U=Fa);let Vr=Pt>0,gn=ct-Pt-(Vr?ke:0);se=U(Il(gn,te,z)),ve=(N==0?se/2:N==we?0:se)-N*we*((N==0?B/2:0)+(Vr?ke/2:0));let Xe={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},$n=Ht?null:new Path2D,Qt=null;if(Z!=null)Qt=y.data[Z.series[1]];else{let{y0:O,y1:me}=p;O!=null&&me!=null&&(A=me.values(y,k,S,T),Qt=O.values(y,k,S,T))}let _n=I*se,Q=st*se;for(let O=we==1?S:T;O>=S&&O<=T;O+=we){let me=A[O];if(me==null)continue;if(Qt!=null){let at=Qt[O]??0;if(me-at==0)continue;Ze=Y(at,q,C,J)}let De=E.distr!=2||p!=null?v[O]:O,Hn=F(De,E,W,K),yn=Y(oe(me,Ne),q,C,J),It=U(Hn-ve),bn=U(it(yn,Ze)),ft=U($t(yn,Ze)),wt=bn-ft;if(me!=null){let at=me<0?Q:_n,At=me<0?_n:Q;Ht?(ke>0&&rn[O]!=null&&ne(Fn.get(rn[O]),It,ft+_t(ke/2),se,it(0,wt-ke),at,At),Yt[O]!=null&&ne(bt.get(Yt[O]),It,ft+_t(ke/2),se,it(0,wt-ke),at,At)):ne($n,It,ft+_t(ke/2),se,it(0,wt-ke),at,At),fe(y,k,O,It-ke/2,ft,se+ke,wt)}}return ke>0?Xe.stroke=Ht?Fn:$n:Ht||(Xe._fill=P.width==0?P._fill:P._stroke??P._fill,Xe.width=0),Xe.fill=Ht?bt:$n,Xe})}function Qp(e,t){let n=oe(t?.alignGaps,0);return(r,o,l,s)=>Nn(r,o,(u,f,p,m,_,b,y,k,S,T,P)=>{[l,s]=_o(p,l,s);let v=u.pxRound,A=I=>v(b(I,m,T,k)),E=I=>v(y(I,_,P,S)),q,F,Y;m.ori==0?(q=xo,Y=cr,F=uu):(q=ko,Y=fr,F=cu);let K=m.dir*(m.ori==0?1:-1),J=A(f[K==1?l:s]),W=J,C=[],U=[];for(let I=K==1?l:s;I>=l&&I<=s;I+=K)if(p[I]!=null){let we=f[I],ne=A(we);C.push(W=ne),U.push(E(p[I]))}let N={stroke:e(C,U,q,Y,F,v),fill:null,clip:null,band:null,gaps:null,flags:ar},B=N.stroke,[z,te]=ri(r,o);if(u.fill!=null||z!=0){let I=N.fill=new Path2D(B),st=u.fillTo(r,o,u.min,u.max,z),we=E(st);Y(I,W,we),Y(I,J,we)}if(!u.spanGaps){let I=[];I.push(...oi(f,p,l,s,K,A,n)),N.gaps=I=u.gaps(r,o,l,s,I),N.clip=vo(I,m.ori,k,S,T,P)}return te!=0&&(N.band=te==2?[tn(r,o,l,s,B,-1),tn(r,o,l,s,B,1)]:tn(r,o,l,s,B,te)),N})}function Jp(e){return Qp(Zp,e)}function Zp(e,t,n,r,o,l){let s=e.length;if(s<2)return null;let u=new Path2D;if(n(u,e[0],t[0]),s==2)r(u,e[1],t[1]);else{let f=Array(s),p=Array(s-1),m=Array(s-1),_=Array(s-1);for(let b=0;b<s-1;b++)m[b]=t[b+1]-t[b],_[b]=e[b+1]-e[b],p[b]=m[b]/_[b];f[0]=p[0];for(let b=1;b<s-1;b++)p[b]===0||p[b-1]===0||p[b-1]>0!=p[b]>0?f[b]=0:(f[b]=3*(_[b-1]+_[b])/((2*_[b]+_[b-1])/p[b-1]+(_[b]+2*_[b-1])/p[b]),isFinite(f[b])||(f[b]=0));f[s-1]=p[s-2];for(let b=0;b<s-1;b++)o(u,e[b]+_[b]/3,t[b]+f[b]*_[b]/3,e[b+1]-_[b]/3,t[b+1]-f[b+1]*_[b]/3,e[b+1],t[b+1])}return u}var Ul=new Set;function Ma(){for(let e of Ul)e.syncRect(!0)}ur&&(An(Lf,or,Ma),An(Nf,or,Ma,!0),An(ho,or,()=>{qe.pxRatio=ie}));var Xp=du(),ed=fu();function Ca(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((l,s)=>Gl(l,s,t,n))}function td(e,t){return e.map((n,r)=>r==0?{}:Le({},t,n))}function Gl(e,t,n,r){return Le({},t==0?n:r,e)}function hu(e,t,n){return t==null?ir:[t,n]}var nd=hu;function rd(e,t,n){return t==null?ir:mo(t,n,Ql,!0)}function mu(e,t,n,r){return t==null?ir:yo(t,n,e.scales[r].log,!1)}var od=mu;function gu(e,t,n,r){return t==null?ir:Yl(t,n,e.scales[r].log,!1)}var ld=gu;function id(e,t,n,r,o){let l=it(sa(e),sa(t)),s=t-e,u=Vt(o/r*s,n);do{let f=n[u],p=r*f/s;if(p>=o&&l+(f<5?hn.get(f):0)<=17)return[f,p]}while(++u<n.length);return[0,0]}function Pa(e){let t,n;return e=e.replace(/(\d+)px/,(r,o)=>(t=$e((n=+o)*ie))+"px"),[e,t,n]}function sd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=he(t[2]*ie,1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function qe(e,t,n){let r={mode:oe(e.mode,1)},o=r.mode;function l(i,a,c,d){let g=a.valToPct(i);return d+c*(a.dir==-1?1-g:g)}function s(i,a,c,d){let g=a.valToPct(i);return d+c*(a.dir==-1?g:1-g)}function u(i,a,c,d){return a.ori==0?l(i,a,c,d):s(i,a,c,d)}r.valToPosH=l,r.valToPosV=s;let f=!1;r.status=0;let p=r.root=Mt(hf);if(e.id!=null&&(p.id=e.id),gt(p,e.class),e.title){let i=Mt(_f,p);i.textContent=e.title}let m=Ft("canvas"),_=r.ctx=m.getContext("2d"),b=Mt(yf,p);An("click",b,i=>{i.target===k&&(ge!=Qn||xe!=Jn)&&Qe.click(r,i)},!0);let y=r.under=Mt(bf,b);b.appendChild(m);let k=r.over=Mt(wf,b);e=sr(e);let S=+oe(e.pxAlign,1),T=Ea(S);(e.plugins||[]).forEach(i=>{i.opts&&(e=i.opts(r,e)||e)});let P=e.ms||.001,v=r.series=o==1?Ca(e.series||[],ba,Sa,!1):td(e.series||[null],ka),A=r.axes=Ca(e.axes||[],ya,va,!0),E=r.scales={},q=r.bands=e.bands||[];q.forEach(i=>{i.fill=ee(i.fill||null),i.dir=oe(i.dir,-1)});let F=o==2?v[1].facets[0].scale:v[0].scale,Y={axes:sc,series:nc},K=(e.drawOrder||["axes","series"]).map(i=>Y[i]);function J(i){let a=i.distr==3?c=>en(c>0?c:i.clamp(r,c,i.min,i.max,i.key)):i.distr==4?c=>Ll(c,i.asinh):i.distr==100?c=>i.fwd(c):c=>c;return c=>{let d=a(c),{_min:g,_max:w}=i,x=w-g;return(d-g)/x}}function W(i){let a=E[i];if(a==null){let c=(e.scales||Dr)[i]||Dr;if(c.from!=null){W(c.from);let d=Le({},E[c.from],c,{key:i});d.valToPct=J(d),E[i]=d}else{a=E[i]=Le({},i==F?ou:Kp,c),a.key=i;let d=a.time,g=a.range,w=dn(g);if((i!=F||o==2&&!d)&&(w&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?oa:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?oa:{mode:1,hard:g[1],soft:g[1]}},w=!1),!w&&wo(g))){let x=g;g=(R,M,L)=>M==null?ir:mo(M,L,x)}a.range=ee(g||(d?nd:i==F?a.distr==3?od:a.distr==4?ld:hu:a.distr==3?mu:a.distr==4?gu:rd)),a.auto=ee(w?!1:a.auto),a.clamp=ee(a.clamp||Wp),a._min=a._max=null,a.valToPct=J(a)}}}W("x"),W("y"),o==1&&v.forEach(i=>{W(i.scale)}),A.forEach(i=>{W(i.scale)});for(let i in e.scales)W(i);let C=E[F],U=C.distr,N,B;C.ori==0?(gt(p,mf),N=l,B=s):(gt(p,gf),N=s,B=l);let z={};for(let i in E){let a=E[i];(a.min!=null||a.max!=null)&&(z[i]={min:a.min,max:a.max},a.min=a.max=null)}let te=e.tzDate||(i=>new Date($e(i/P))),I=e.fmtDate||Xl,st=P==1?mp(te):yp(te),we=ma(te,ha(P==1?hp:_p,I)),ne=_a(te,ga(wp,I)),fe=[],Z=r.legend=Le({},kp,e.legend),$=r.cursor=Le({},Cp,{drag:{y:o==2}},e.cursor),Ne=Z.show,Ze=$.show,ve=Z.markers;Z.idxs=fe,ve.width=ee(ve.width),ve.dash=ee(ve.dash),ve.stroke=ee(ve.stroke),ve.fill=ee(ve.fill);let se,Pt,ct,ke=[],Ht=[],Yt,bt=!1,rn={};if(Z.live){let i=v[1]?v[1].values:null;bt=i!=null,Yt=bt?i(r,1,0):{_:0};for(let a in Yt)rn[a]=jl}if(Ne)if(se=Ft("table",Ef,p),ct=Ft("tbody",null,se),Z.mount(r,se),bt){Pt=Ft("thead",null,se,ct);let i=Ft("tr",null,Pt);Ft("th",null,i);for(var Fn in Yt)Ft("th",Gs,i).textContent=Fn}else gt(se,Mf),Z.live&&gt(se,Rf);let Vn={show:!0},hr={show:!1};function Vr(i,a){if(a==0&&(bt||!Z.live||o==2))return ir;let c=[],d=Ft("tr",Cf,ct,ct.childNodes[a]);gt(d,i.class),i.show||gt(d,Pn);let g=Ft("th",null,d);if(ve.show){let R=Mt(Pf,g);if(a>0){let M=ve.width(r,a);M&&(R.style.border=M+"px "+ve.dash(r,a)+" "+ve.stroke(r,a)),R.style.background=ve.fill(r,a)}}let w=Mt(Gs,g);i.label instanceof HTMLElement?w.appendChild(i.label):w.textContent=i.label,a>0&&(ve.show||(w.style.color=i.width>0?ve.stroke(r,a):ve.fill(r,a)),Xe("click",g,R=>{if($._lock)return;vn(R);let M=v.indexOf(i);if((R.ctrlKey||R.metaKey)!=Z.isolate){let L=v.some((D,V)=>V>0&&V!=M&&D.show);v.forEach((D,V)=>{V>0&&Wt(V,L?V==M?Vn:hr:Vn,!0,Ce.setSeries)})}else Wt(M,{show:!i.show},!0,Ce.setSeries)},!1),zn&&Xe(Ys,g,R=>{$._lock||(vn(R),Wt(v.indexOf(i),Xn,!0,Ce.setSeries))},!1));for(var x in Yt){let R=Ft("td",Af,d);R.textContent="--",c.push(R)}return[d,c]}let gn=new Map;function Xe(i,a,c,d=!0){let g=gn.get(a)||{},w=$.bind[i](r,a,c,d);w&&(An(i,a,g[i]=w),gn.set(a,g))}function $n(i,a,c){let d=gn.get(a)||{};for(let g in d)(i==null||g==i)&&(Hl(g,a,d[g]),delete d[g]);i==null&&gn.delete(a)}let Qt=0,_n=0,Q=0,O=0,me=0,De=0,Hn=me,yn=De,It=Q,bn=O,ft=0,wt=0,at=0,At=0;r.bbox={};let Vo=!1,$r=!1,In=!1,wn=!1,Hr=!1,vt=!1;function $o(i,a,c){(c||i!=r.width||a!=r.height)&&ci(i,a),Bn(!1),In=!0,$r=!0,jn()}function ci(i,a){r.width=Qt=Q=i,r.height=_n=O=a,me=De=0,Yu(),Qu();let c=r.bbox;ft=c.left=Mn(me*ie,.5),wt=c.top=Mn(De*ie,.5),at=c.width=Mn(Q*ie,.5),At=c.height=Mn(O*ie,.5)}let Bu=3;function ju(){let i=!1,a=0;for(;!i;){a++;let c=lc(a),d=ic(a);i=a==Bu||c&&d,i||(ci(r.width,r.height),$r=!0)}}function qu({width:i,height:a}){$o(i,a)}r.setSize=qu;function Yu(){let i=!1,a=!1,c=!1,d=!1;A.forEach((g,w)=>{if(g.show&&g._show){let{side:x,_size:R}=g,M=x%2,L=g.label!=null?g.labelSize:0,D=R+L;D>0&&(M?(Q-=D,x==3?(me+=D,d=!0):c=!0):(O-=D,x==0?(De+=D,i=!0):a=!0))}}),xn[0]=i,xn[1]=c,xn[2]=a,xn[3]=d,Q-=on[1]+on[3],me+=on[3],O-=on[2]+on[0],De+=on[0]}function Qu(){let i=me+Q,a=De+O,c=me,d=De;function g(w,x){switch(w){case 1:return i+=x,i-x;case 2:return a+=x,a-x;case 3:return c-=x,c+x;case 0:return d-=x,d+x}}A.forEach((w,x)=>{if(w.show&&w._show){let R=w.side;w._pos=g(R,w._size),w.label!=null&&(w._lpos=g(R,w.labelSize))}})}if($.dataIdx==null){let i=$.hover,a=i.skip=new Set(i.skip??[]);a.add(void 0);let c=i.prox=ee(i.prox),d=i.bias??=0;$.dataIdx=(g,w,x,R)=>{if(w==0)return x;let M=x,L=c(g,w,x,R)??de,D=L>=0&&L<de,V=C.ori==0?Q:O,j=$.left,le=t[0],re=t[w];if(a.has(re[x])){M=null;let X=null,G=null,H;if(d==0||d==-1)for(H=x;X==null&&H-- >0;)a.has(re[H])||(X=H);if(d==0||d==1)for(H=x;G==null&&H++<re.length;)a.has(re[H])||(G=H);if(X!=null||G!=null)if(D){let ye=X==null?-1/0:N(le[X],C,V,0),Ee=G==null?1/0:N(le[G],C,V,0),Ge=j-ye,pe=Ee-j;Ge<=pe?Ge<=L&&(M=X):pe<=L&&(M=G)}else M=G==null?X:X==null?G:x-X<=G-x?X:G}else D&&He(j-N(le[x],C,V,0))>L&&(M=null);return M}}let vn=i=>{$.event=i};$.idxs=fe,$._lock=!1;let Je=$.points;Je.show=ee(Je.show),Je.size=ee(Je.size),Je.stroke=ee(Je.stroke),Je.width=ee(Je.width),Je.fill=ee(Je.fill);let zt=r.focus=Le({},e.focus||{alpha:.3},$.focus),zn=zt.prox>=0,Wn=zn&&Je.one,xt=[],Kn=[],Un=[];function fi(i,a){let c=Je.show(r,a);if(c instanceof HTMLElement)return gt(c,Tf),gt(c,i.class),qt(c,-10,-10,Q,O),k.insertBefore(c,xt[a]),c}function pi(i,a){if(o==1||a>0){let c=o==1&&E[i.scale].time,d=i.value;i.value=c?ca(d)?_a(te,ga(d,I)):d||ne:d||Hp,i.label=i.label||(c?Ap:Pp)}if(Wn||a>0){i.width=i.width==null?1:i.width,i.paths=i.paths||Xp||Kf,i.fillTo=ee(i.fillTo||Up),i.pxAlign=+oe(i.pxAlign,S),i.pxRound=Ea(i.pxAlign),i.stroke=ee(i.stroke||null),i.fill=ee(i.fill||null),i._stroke=i._fill=i._paths=i._focus=null;let c=Ip(it(1,i.width),1),d=i.points=Le({},{size:c,width:it(1,c*.2),stroke:i.stroke,space:c*2,paths:ed,_stroke:null,_fill:null},i.points);d.show=ee(d.show),d.filter=ee(d.filter),d.fill=ee(d.fill),d.stroke=ee(d.stroke),d.paths=ee(d.paths),d.pxAlign=i.pxAlign}if(Ne){let c=Vr(i,a);ke.splice(a,0,c[0]),Ht.splice(a,0,c[1]),Z.values.push(null)}if(Ze){fe.splice(a,0,null);let c=null;Wn?a==0&&(c=fi(i,a)):a>0&&(c=fi(i,a)),xt.splice(a,0,c),Kn.splice(a,0,0),Un.splice(a,0,0)}Ue("addSeries",a)}function Ju(i,a){a=a??v.length,i=o==1?Gl(i,a,ba,Sa):Gl(i,a,{},ka),v.splice(a,0,i),pi(v[a],a)}r.addSeries=Ju;function Zu(i){if(v.splice(i,1),Ne){Z.values.splice(i,1),Ht.splice(i,1);let a=ke.splice(i,1)[0];$n(null,a.firstChild),a.remove()}Ze&&(fe.splice(i,1),xt.splice(i,1)[0].remove(),Kn.splice(i,1),Un.splice(i,1)),Ue("delSeries",i)}r.delSeries=Zu;let xn=[!1,!1,!1,!1];function Xu(i,a){if(i._show=i.show,i.show){let c=i.side%2,d=E[i.scale];d==null&&(i.scale=c?v[1].scale:F,d=E[i.scale]);let g=d.time;i.size=ee(i.size),i.space=ee(i.space),i.rotate=ee(i.rotate),dn(i.incrs)&&i.incrs.forEach(x=>{!hn.has(x)&&hn.set(x,Ha(x))}),i.incrs=ee(i.incrs||(d.distr==2?fp:g?P==1?dp:gp:Cn)),i.splits=ee(i.splits||(g&&d.distr==1?st:d.distr==3?zl:d.distr==4?Dp:Np)),i.stroke=ee(i.stroke),i.grid.stroke=ee(i.grid.stroke),i.ticks.stroke=ee(i.ticks.stroke),i.border.stroke=ee(i.border.stroke);let w=i.values;i.values=dn(w)&&!dn(w[0])?ee(w):g?dn(w)?ma(te,ha(w,I)):ca(w)?bp(te,w):w||we:w||Lp,i.filter=ee(i.filter||(d.distr>=3&&d.log==10?Vp:d.distr==3&&d.log==2?$p:Va)),i.font=Pa(i.font),i.labelFont=Pa(i.labelFont),i._size=i.size(r,null,a,0),i._space=i._rotate=i._incrs=i._found=i._splits=i._values=null,i._size>0&&(xn[a]=!0,i._el=Mt(vf,b))}}function mr(i,a,c,d){let[g,w,x,R]=c,M=a%2,L=0;return M==0&&(R||w)&&(L=a==0&&!g||a==2&&!x?$e(ya.size/3):0),M==1&&(g||x)&&(L=a==1&&!w||a==3&&!R?$e(va.size/2):0),L}let di=r.padding=(e.padding||[mr,mr,mr,mr]).map(i=>ee(oe(i,mr))),on=r._padding=di.map((i,a)=>i(r,a,xn,0)),Ye,Ie=null,ze=null,Ir=o==1?v[0].idxs:null,Lt=null,gr=!1;function hi(i,a){if(t=i??[],r.data=r._data=t,o==2){Ye=0;for(let c=1;c<v.length;c++)Ye+=t[c][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Lt=t[0],Ye=Lt.length;let c=t;if(U==2){c=t.slice();let d=c[0]=Array(Ye);for(let g=0;g<Ye;g++)d[g]=g}r._data=t=c}if(Bn(!0),Ue("setData"),U==2&&(In=!0),a!==!1){let c=C;c.auto(r,gr)?Ho():sn(F,c.min,c.max),wn=wn||$.left>=0,vt=!0,jn()}}r.setData=hi;function Ho(){gr=!0;let i,a;o==1&&(Ye>0?(Ie=Ir[0]=0,ze=Ir[1]=Ye-1,i=t[0][Ie],a=t[0][ze],U==2?(i=Ie,a=ze):i==a&&(U==3?[i,a]=yo(i,i,C.log,!1):U==4?[i,a]=Yl(i,i,C.log,!1):C.time?a=i+$e(86400/P):[i,a]=mo(i,a,Ql,!0))):(Ie=Ir[0]=i=null,ze=Ir[1]=a=null)),sn(F,i,a)}let zr,Gn,Io,zo,Wo,Ko,Uo,Go,Bo,ut;function mi(i,a,c,d,g,w){i??=js,c??=Zl,d??="butt",g??=js,w??="round",i!=zr&&(_.strokeStyle=zr=i),g!=Gn&&(_.fillStyle=Gn=g),a!=Io&&(_.lineWidth=Io=a),w!=Wo&&(_.lineJoin=Wo=w),d!=Ko&&(_.lineCap=Ko=d),c!=zo&&_.setLineDash(zo=c)}function gi(i,a,c,d){a!=Gn&&(_.fillStyle=Gn=a),i!=Uo&&(_.font=Uo=i),c!=Go&&(_.textAlign=Go=c),d!=Bo&&(_.textBaseline=Bo=d)}function jo(i,a,c,d,g=0){if(d.length>0&&i.auto(r,gr)&&(a==null||a.min==null)){let w=oe(Ie,0),x=oe(ze,d.length-1),R=c.min==null?Vf(d,w,x,g,i.distr==3):[c.min,c.max];i.min=$t(i.min,c.min=R[0]),i.max=it(i.max,c.max=R[1])}}let _i={min:null,max:null};function ec(){for(let d in E){let g=E[d];z[d]==null&&(g.min==null||z[F]!=null&&g.auto(r,gr))&&(z[d]=_i)}for(let d in E){let g=E[d];z[d]==null&&g.from!=null&&z[g.from]!=null&&(z[d]=_i)}z[F]!=null&&Bn(!0);let i={};for(let d in z){let g=z[d];if(g!=null){let w=i[d]=sr(E[d],Bf);if(g.min!=null)Le(w,g);else if(d!=F||o==2)if(Ye==0&&w.from==null){let x=w.range(r,null,null,d);w.min=x[0],w.max=x[1]}else w.min=de,w.max=-de}}if(Ye>0){v.forEach((d,g)=>{if(o==1){let w=d.scale,x=z[w];if(x==null)return;let R=i[w];if(g==0){let M=R.range(r,R.min,R.max,w);R.min=M[0],R.max=M[1],Ie=Vt(R.min,t[0]),ze=Vt(R.max,t[0]),ze-Ie>1&&(t[0][Ie]<R.min&&Ie++,t[0][ze]>R.max&&ze--),d.min=Lt[Ie],d.max=Lt[ze]}else d.show&&d.auto&&jo(R,x,d,t[g],d.sorted);d.idxs[0]=Ie,d.idxs[1]=ze}else if(g>0&&d.show&&d.auto){let[w,x]=d.facets,R=w.scale,M=x.scale,[L,D]=t[g],V=i[R],j=i[M];V!=null&&jo(V,z[R],w,L,w.sorted),j!=null&&jo(j,z[M],x,D,x.sorted),d.min=x.min,d.max=x.max}});for(let d in i){let g=i[d],w=z[d];if(g.from==null&&(w==null||w.min==null)){let x=g.range(r,g.min==de?null:g.min,g.max==-de?null:g.max,d);g.min=x[0],g.max=x[1]}}}for(let d in i){let g=i[d];if(g.from!=null){let w=i[g.from];if(w.min==null)g.min=g.max=null;else{let x=g.range(r,w.min,w.max,d);g.min=x[0],g.max=x[1]}}}let a={},c=!1;for(let d in i){let g=i[d],w=E[d];if(w.min!=g.min||w.max!=g.max){w.min=g.min,w.max=g.max;let x=w.distr;w._min=x==3?en(w.min):x==4?Ll(w.min,w.asinh):x==100?w.fwd(w.min):w.min,w._max=x==3?en(w.max):x==4?Ll(w.max,w.asinh):x==100?w.fwd(w.max):w.max,a[d]=c=!0}}if(c){v.forEach((d,g)=>{o==2?g>0&&a.y&&(d._paths=null):a[d.scale]&&(d._paths=null)});for(let d in a)In=!0,Ue("setScale",d);Ze&&$.left>=0&&(wn=vt=!0)}for(let d in z)z[d]=null}function tc(i){let a=Il(Ie-1,0,Ye-1),c=Il(ze+1,0,Ye-1);for(;i[a]==null&&a>0;)a--;for(;i[c]==null&&c<Ye-1;)c++;return[a,c]}function nc(){if(Ye>0){let i=v.some(a=>a._focus)&&ut!=zt.alpha;i&&(_.globalAlpha=ut=zt.alpha),v.forEach((a,c)=>{if(c>0&&a.show&&(yi(c,!1),yi(c,!0),a._paths==null)){let d=ut;ut!=a.alpha&&(_.globalAlpha=ut=a.alpha);let g=o==2?[0,t[c][0].length-1]:tc(t[c]);a._paths=a.paths(r,c,g[0],g[1]),ut!=d&&(_.globalAlpha=ut=d)}}),v.forEach((a,c)=>{if(c>0&&a.show){let d=ut;ut!=a.alpha&&(_.globalAlpha=ut=a.alpha),a._paths!=null&&bi(c,!1);{let g=a._paths!=null?a._paths.gaps:null,w=a.points.show(r,c,Ie,ze,g),x=a.points.filter(r,c,w,g);(w||x)&&(a.points._paths=a.points.paths(r,c,Ie,ze,x),bi(c,!0))}ut!=d&&(_.globalAlpha=ut=d),Ue("drawSeries",c)}}),i&&(_.globalAlpha=ut=1)}}function yi(i,a){let c=a?v[i].points:v[i];c._stroke=c.stroke(r,i),c._fill=c.fill(r,i)}function bi(i,a){let c=a?v[i].points:v[i],{stroke:d,fill:g,clip:w,flags:x,_stroke:R=c._stroke,_fill:M=c._fill,_width:L=c.width}=c._paths;L=he(L*ie,3);let D=null,V=L%2/2;a&&M==null&&(M=L>0?"#fff":R);let j=c.pxAlign==1&&V>0;if(j&&_.translate(V,V),!a){let le=ft-L/2,re=wt-L/2,X=at+L,G=At+L;D=new Path2D,D.rect(le,re,X,G)}a?qo(R,L,c.dash,c.cap,M,d,g,x,w):rc(i,R,L,c.dash,c.cap,M,d,g,x,D,w),j&&_.translate(-V,-V)}function rc(i,a,c,d,g,w,x,R,M,L,D){let V=!1;M!=0&&q.forEach((j,le)=>{if(j.series[0]==i){let re=v[j.series[1]],X=t[j.series[1]],G=(re._paths||Dr).band;dn(G)&&(G=j.dir==1?G[0]:G[1]);let H,ye=null;re.show&&G&&Hf(X,Ie,ze)?(ye=j.fill(r,le)||w,H=re._paths.clip):G=null,qo(a,c,d,g,ye,x,R,M,L,D,H,G),V=!0}}),V||qo(a,c,d,g,w,x,R,M,L,D)}let wi=ar|Kl;function qo(i,a,c,d,g,w,x,R,M,L,D,V){mi(i,a,c,d,g),(M||L||V)&&(_.save(),M&&_.clip(M),L&&_.clip(L)),V?(R&wi)==wi?(_.clip(V),D&&_.clip(D),Kr(g,x),Wr(i,w,a)):R&Kl?(Kr(g,x),_.clip(V),Wr(i,w,a)):R&ar&&(_.save(),_.clip(V),D&&_.clip(D),Kr(g,x),_.restore(),Wr(i,w,a)):(Kr(g,x),Wr(i,w,a)),(M||L||V)&&_.restore()}function Wr(i,a,c){c>0&&(a instanceof Map?a.forEach((d,g)=>{_.strokeStyle=zr=g,_.stroke(d)}):a!=null&&i&&_.stroke(a))}function Kr(i,a){a instanceof Map?a.forEach((c,d)=>{_.fillStyle=Gn=d,_.fill(c)}):a!=null&&i&&_.fill(a)}function oc(i,a,c,d){let g=A[i],w;if(d<=0)w=[0,0];else{let x=g._space=g.space(r,i,a,c,d),R=g._incrs=g.incrs(r,i,a,c,d,x);w=id(a,c,R,d,x)}return g._found=w}function Yo(i,a,c,d,g,w,x,R,M,L){let D=x%2/2;S==1&&_.translate(D,D),mi(R,x,M,L,R),_.beginPath();let V,j,le,re,X=g+(d==0||d==3?-w:w);c==0?(j=g,re=X):(V=g,le=X);for(let G=0;G<i.length;G++)a[G]!=null&&(c==0?V=le=i[G]:j=re=i[G],_.moveTo(V,j),_.lineTo(le,re));_.stroke(),S==1&&_.translate(-D,-D)}function lc(i){let a=!0;return A.forEach((c,d)=>{if(!c.show)return;let g=E[c.scale];if(g.min==null){c._show&&(a=!1,c._show=!1,Bn(!1));return}else c._show||(a=!1,c._show=!0,Bn(!1));let w=c.side,x=w%2,{min:R,max:M}=g,[L,D]=oc(d,R,M,x==0?Q:O);if(D==0)return;let V=g.distr==2,j=c._splits=c.splits(r,d,R,M,L,D,V),le=g.distr==2?j.map(H=>Lt[H]):j,re=g.distr==2?Lt[j[1]]-Lt[j[0]]:L,X=c._values=c.values(r,c.filter(r,le,d,D,re),d,D,re);c._rotate=w==2?c.rotate(r,X,d,D):0;let G=c._size;c._size=Ct(c.size(r,X,d,i)),G!=null&&c._size!=G&&(a=!1)}),a}function ic(i){let a=!0;return di.forEach((c,d)=>{let g=c(r,d,xn,i);g!=on[d]&&(a=!1),on[d]=g}),a}function sc(){for(let i=0;i<A.length;i++){let a=A[i];if(!a.show||!a._show)continue;let c=a.side,d=c%2,g,w,x=a.stroke(r,i),R=c==0||c==3?-1:1,[M,L]=a._found;if(a.label!=null){let tt=a.labelGap*R,ht=$e((a._lpos+tt)*ie);gi(a.labelFont[0],x,"center",c==2?"top":Bs),_.save(),d==1?(g=w=0,_.translate(ht,$e(wt+At/2)),_.rotate((c==3?-po:po)/2)):(g=$e(ft+at/2),w=ht);let Tn=Oa(a.label)?a.label(r,i,M,L):a.label;_.fillText(Tn,g,w),_.restore()}if(L==0)continue;let D=E[a.scale],V=d==0?at:At,j=d==0?ft:wt,le=a._splits,re=D.distr==2?le.map(tt=>Lt[tt]):le,X=D.distr==2?Lt[le[1]]-Lt[le[0]]:M,G=a.ticks,H=a.border,ye=G.show?G.size:0,Ee=$e(ye*ie),Ge=$e((a.alignTo==2?a._size-ye-a.gap:a.gap)*ie),pe=a._rotate*-po/180,Re=T(a._pos*ie),pt=(Ee+Ge)*R,et=Re+pt;w=d==0?et:0,g=d==1?et:0;let kt=a.font[0],Nt=a.align==1?nr:a.align==2?Cl:pe>0?nr:pe<0?Cl:d==0?"center":c==3?Cl:nr,Ut=pe||d==1?"middle":c==2?"top":Bs;gi(kt,x,Nt,Ut);let dt=a.font[1]*a.lineGap,St=le.map(tt=>T(u(tt,D,V,j))),Dt=a._values;for(let tt=0;tt<Dt.length;tt++){let ht=Dt[tt];if(ht!=null){d==0?g=St[tt]:w=St[tt],ht=""+ht;let Tn=ht.indexOf(`
`)==-1?[ht]:ht.split(/\n/gm);for(let nt=0;nt<Tn.length;nt++){let Hi=Tn[nt];pe?(_.save(),_.translate(g,w+nt*dt),_.rotate(pe),_.fillText(Hi,0,0),_.restore()):_.fillText(Hi,g,w+nt*dt)}}}G.show&&Yo(St,G.filter(r,re,i,L,X),d,c,Re,Ee,he(G.width*ie,3),G.stroke(r,i),G.dash,G.cap);let Gt=a.grid;Gt.show&&Yo(St,Gt.filter(r,re,i,L,X),d,d==0?2:1,d==0?wt:ft,d==0?At:at,he(Gt.width*ie,3),Gt.stroke(r,i),Gt.dash,Gt.cap),H.show&&Yo([Re],[1],d==0?1:0,d==0?1:2,d==1?wt:ft,d==1?At:at,he(H.width*ie,3),H.stroke(r,i),H.dash,H.cap)}Ue("drawAxes")}function Bn(i){v.forEach((a,c)=>{c>0&&(a._paths=null,i&&(o==1?(a.min=null,a.max=null):a.facets.forEach(d=>{d.min=null,d.max=null})))})}let Ur=!1,Qo=!1,_r=[];function ac(){Qo=!1;for(let i=0;i<_r.length;i++)Ue(..._r[i]);_r.length=0}function jn(){Ur||(Xf(vi),Ur=!0)}function uc(i,a=!1){Ur=!0,Qo=a,i(r),vi(),a&&_r.length>0&&queueMicrotask(ac)}r.batch=uc;function vi(){if(Vo&&(ec(),Vo=!1),In&&(ju(),In=!1),$r){if(be(y,nr,me),be(y,"top",De),be(y,Pr,Q),be(y,Ar,O),be(k,nr,me),be(k,"top",De),be(k,Pr,Q),be(k,Ar,O),be(b,Pr,Qt),be(b,Ar,_n),m.width=$e(Qt*ie),m.height=$e(_n*ie),A.forEach(({_el:i,_show:a,_size:c,_pos:d,side:g})=>{if(i!=null)if(a){let w=g===3||g===0?c:0,x=g%2==1;be(i,x?"left":"top",d-w),be(i,x?"width":"height",c),be(i,x?"top":"left",x?De:me),be(i,x?"height":"width",x?O:Q),$l(i,Pn)}else gt(i,Pn)}),zr=Gn=Io=Wo=Ko=Uo=Go=Bo=zo=null,ut=1,wr(!0),me!=Hn||De!=yn||Q!=It||O!=bn){Bn(!1);let i=Q/It,a=O/bn;if(Ze&&!wn&&$.left>=0){$.left*=i,$.top*=a,qn&&qt(qn,$e($.left),0,Q,O),Yn&&qt(Yn,0,$e($.top),Q,O);for(let c=0;c<xt.length;c++){let d=xt[c];d!=null&&(Kn[c]*=i,Un[c]*=a,qt(d,Ct(Kn[c]),Ct(Un[c]),Q,O))}}if(_e.show&&!Hr&&_e.left>=0&&_e.width>0){_e.left*=i,_e.width*=i,_e.top*=a,_e.height*=a;for(let c in nl)be(Zn,c,_e[c])}Hn=me,yn=De,It=Q,bn=O}Ue("setSize"),$r=!1}Qt>0&&_n>0&&(_.clearRect(0,0,m.width,m.height),Ue("drawClear"),K.forEach(i=>i()),Ue("draw")),_e.show&&Hr&&(Gr(_e),Hr=!1),Ze&&wn&&(Sn(null,!0,!1),wn=!1),Z.show&&Z.live&&vt&&(el(),vt=!1),f||(f=!0,r.status=1,Ue("ready")),gr=!1,Ur=!1}r.redraw=(i,a)=>{In=a||!1,i!==!1?sn(F,C.min,C.max):jn()};function Jo(i,a){let c=E[i];if(c.from==null){if(Ye==0){let d=c.range(r,a.min,a.max,i);a.min=d[0],a.max=d[1]}if(a.min>a.max){let d=a.min;a.min=a.max,a.max=d}if(Ye>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;i==F&&c.distr==2&&Ye>0&&(a.min=Vt(a.min,t[0]),a.max=Vt(a.max,t[0]),a.min==a.max&&a.max++),z[i]=a,Vo=!0,jn()}}r.setScale=Jo;let Zo,Xo,qn,Yn,xi,ki,Qn,Jn,Si,Ti,ge,xe,ln=!1,Qe=$.drag,We=Qe.x,Ke=Qe.y;Ze&&($.x&&(Zo=Mt(kf,k)),$.y&&(Xo=Mt(Sf,k)),C.ori==0?(qn=Zo,Yn=Xo):(qn=Xo,Yn=Zo),ge=$.left,xe=$.top);let _e=r.select=Le({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Zn=_e.show?Mt(xf,_e.over?k:y):null;function Gr(i,a){if(_e.show){for(let c in i)_e[c]=i[c],c in nl&&be(Zn,c,i[c]);a!==!1&&Ue("setSelect")}}r.setSelect=Gr;function cc(i){if(v[i].show)Ne&&$l(ke[i],Pn);else if(Ne&&gt(ke[i],Pn),Ze){let c=Wn?xt[0]:xt[i];c!=null&&qt(c,-10,-10,Q,O)}}function sn(i,a,c){Jo(i,{min:a,max:c})}function Wt(i,a,c,d){a.focus!=null&&mc(i),a.show!=null&&v.forEach((g,w)=>{w>0&&(i==w||i==null)&&(g.show=a.show,cc(w),o==2?(sn(g.facets[0].scale,null,null),sn(g.facets[1].scale,null,null)):sn(g.scale,null,null),jn())}),c!==!1&&Ue("setSeries",i,a),d&&vr("setSeries",r,i,a)}r.setSeries=Wt;function fc(i,a){Le(q[i],a)}function pc(i,a){i.fill=ee(i.fill||null),i.dir=oe(i.dir,-1),a=a??q.length,q.splice(a,0,i)}function dc(i){i==null?q.length=0:q.splice(i,1)}r.addBand=pc,r.setBand=fc,r.delBand=dc;function hc(i,a){v[i].alpha=a,Ze&&xt[i]!=null&&(xt[i].style.opacity=a),Ne&&ke[i]&&(ke[i].style.opacity=a)}let Jt,an,kn,Xn={focus:!0};function mc(i){if(i!=kn){let a=i==null,c=zt.alpha!=1;v.forEach((d,g)=>{if(o==1||g>0){let w=a||g==0||g==i;d._focus=a?null:w,c&&hc(g,w?1:zt.alpha)}}),kn=i,c&&jn()}}Ne&&zn&&Xe(Qs,se,i=>{$._lock||(vn(i),kn!=null&&Wt(null,Xn,!0,Ce.setSeries))});function Kt(i,a,c){let d=E[a];c&&(i=i/ie-(d.ori==1?De:me));let g=Q;d.ori==1&&(g=O,i=g-i),d.dir==-1&&(i=g-i);let w=d._min,x=d._max,R=i/g,M=w+(x-w)*R,L=d.distr;return L==3?lr(10,M):L==4?zf(M,d.asinh):L==100?d.bwd(M):M}function gc(i,a){let c=Kt(i,F,a);return Vt(c,t[0],Ie,ze)}r.valToIdx=i=>Vt(i,t[0]),r.posToIdx=gc,r.posToVal=Kt,r.valToPos=(i,a,c)=>E[a].ori==0?l(i,E[a],c?at:Q,c?ft:0):s(i,E[a],c?At:O,c?wt:0),r.setCursor=(i,a,c)=>{ge=i.left,xe=i.top,Sn(null,a,c)};function Ei(i,a){be(Zn,nr,_e.left=i),be(Zn,Pr,_e.width=a)}function Ri(i,a){be(Zn,"top",_e.top=i),be(Zn,Ar,_e.height=a)}let yr=C.ori==0?Ei:Ri,br=C.ori==1?Ei:Ri;function _c(){if(Ne&&Z.live)for(let i=o==2?1:0;i<v.length;i++){if(i==0&&bt)continue;let a=Z.values[i],c=0;for(let d in a)Ht[i][c++].firstChild.nodeValue=a[d]}}function el(i,a){if(i!=null&&(i.idxs?i.idxs.forEach((c,d)=>{fe[d]=c}):Gf(i.idx)||fe.fill(i.idx),Z.idx=fe[0]),Ne&&Z.live){for(let c=0;c<v.length;c++)(c>0||o==1&&!bt)&&yc(c,fe[c]);_c()}vt=!1,a!==!1&&Ue("setLegend")}r.setLegend=el;function yc(i,a){let c=v[i],d=i==0&&U==2?Lt:t[i],g;bt?g=c.values(r,i,a)??rn:(g=c.value(r,a==null?null:d[a],i,a),g=g==null?rn:{_:g}),Z.values[i]=g}function Sn(i,a,c){Si=ge,Ti=xe,[ge,xe]=$.move(r,ge,xe),$.left=ge,$.top=xe,Ze&&(qn&&qt(qn,$e(ge),0,Q,O),Yn&&qt(Yn,0,$e(xe),Q,O));let d,g=Ie>ze;Jt=de,an=null;let w=C.ori==0?Q:O,x=C.ori==1?Q:O;if(ge<0||Ye==0||g){d=$.idx=null;for(let R=0;R<v.length;R++){let M=xt[R];M!=null&&qt(M,-10,-10,Q,O)}zn&&Wt(null,Xn,!0,i==null&&Ce.setSeries),Z.live&&(fe.fill(d),vt=!0)}else{let R,M,L;o==1&&(R=C.ori==0?ge:xe,M=Kt(R,F),d=$.idx=Vt(M,t[0],Ie,ze),L=N(t[0][d],C,w,0));let D=-10,V=-10,j=0,le=0,re=!0,X="",G="";for(let H=o==2?1:0;H<v.length;H++){let ye=v[H],Ee=fe[H],Ge=Ee==null?null:o==1?t[H][Ee]:t[H][1][Ee],pe=$.dataIdx(r,H,d,M),Re=pe==null?null:o==1?t[H][pe]:t[H][1][pe];if(vt=vt||Re!=Ge||pe!=Ee,fe[H]=pe,H>0&&ye.show){let pt=pe==null?-10:pe==d?L:N(o==1?t[0][pe]:t[H][0][pe],C,w,0),et=Re==null?-10:B(Re,o==1?E[ye.scale]:E[ye.facets[1].scale],x,0);if(zn&&Re!=null){let kt=C.ori==1?ge:xe,Nt=He(zt.dist(r,H,pe,et,kt));if(Nt<Jt){let Ut=zt.bias;if(Ut!=0){let dt=Kt(kt,ye.scale),St=Re>=0?1:-1,Dt=dt>=0?1:-1;Dt==St&&(Dt==1?Ut==1?Re>=dt:Re<=dt:Ut==1?Re<=dt:Re>=dt)&&(Jt=Nt,an=H)}else Jt=Nt,an=H}}if(vt||Wn){let kt,Nt;C.ori==0?(kt=pt,Nt=et):(kt=et,Nt=pt);let Ut,dt,St,Dt,Gt,tt,ht=!0,Tn=Je.bbox;if(Tn!=null){ht=!1;let nt=Tn(r,H);St=nt.left,Dt=nt.top,Ut=nt.width,dt=nt.height}else St=kt,Dt=Nt,Ut=dt=Je.size(r,H);if(tt=Je.fill(r,H),Gt=Je.stroke(r,H),Wn)H==an&&Jt<=zt.prox&&(D=St,V=Dt,j=Ut,le=dt,re=ht,X=tt,G=Gt);else{let nt=xt[H];nt!=null&&(Kn[H]=St,Un[H]=Dt,ra(nt,Ut,dt,ht),ta(nt,tt,Gt),qt(nt,Ct(St),Ct(Dt),Q,O))}}}}if(Wn){let H=zt.prox,ye=kn==null?Jt<=H:Jt>H||an!=kn;if(vt||ye){let Ee=xt[0];Ee!=null&&(Kn[0]=D,Un[0]=V,ra(Ee,j,le,re),ta(Ee,X,G),qt(Ee,Ct(D),Ct(V),Q,O))}}}if(_e.show&&ln)if(i!=null){let[R,M]=Ce.scales,[L,D]=Ce.match,[V,j]=i.cursor.sync.scales,le=i.cursor.drag;if(We=le._x,Ke=le._y,We||Ke){let{left:re,top:X,width:G,height:H}=i.select,ye=i.scales[V].ori,Ee=i.posToVal,Ge,pe,Re,pt,et,kt=R!=null&&L(R,V),Nt=M!=null&&D(M,j);kt&&We?(ye==0?(Ge=re,pe=G):(Ge=X,pe=H),Re=E[R],pt=N(Ee(Ge,V),Re,w,0),et=N(Ee(Ge+pe,V),Re,w,0),yr($t(pt,et),He(et-pt))):yr(0,w),Nt&&Ke?(ye==1?(Ge=re,pe=G):(Ge=X,pe=H),Re=E[M],pt=B(Ee(Ge,j),Re,x,0),et=B(Ee(Ge+pe,j),Re,x,0),br($t(pt,et),He(et-pt))):br(0,x)}else rl()}else{let R=He(Si-xi),M=He(Ti-ki);if(C.ori==1){let j=R;R=M,M=j}We=Qe.x&&R>=Qe.dist,Ke=Qe.y&&M>=Qe.dist;let L=Qe.uni;L!=null?We&&Ke&&(We=R>=L,Ke=M>=L,!We&&!Ke&&(M>R?Ke=!0:We=!0)):Qe.x&&Qe.y&&(We||Ke)&&(We=Ke=!0);let D,V;We&&(C.ori==0?(D=Qn,V=ge):(D=Jn,V=xe),yr($t(D,V),He(V-D)),Ke||br(0,x)),Ke&&(C.ori==1?(D=Qn,V=ge):(D=Jn,V=xe),br($t(D,V),He(V-D)),We||yr(0,w)),!We&&!Ke&&(yr(0,0),br(0,0))}if(Qe._x=We,Qe._y=Ke,i==null){if(c){if($i!=null){let[R,M]=Ce.scales;Ce.values[0]=R!=null?Kt(C.ori==0?ge:xe,R):null,Ce.values[1]=M!=null?Kt(C.ori==1?ge:xe,M):null}vr(Pl,r,ge,xe,Q,O,d)}if(zn){let R=c&&Ce.setSeries,M=zt.prox;kn==null?Jt<=M&&Wt(an,Xn,!0,R):Jt>M?Wt(null,Xn,!0,R):an!=kn&&Wt(an,Xn,!0,R)}}vt&&(Z.idx=d,el()),a!==!1&&Ue("setCursor")}let un=null;Object.defineProperty(r,"rect",{get(){return un==null&&wr(!1),un}});function wr(i=!1){i?un=null:(un=k.getBoundingClientRect(),Ue("syncRect",un))}function Mi(i,a,c,d,g,w,x){$._lock||ln&&i!=null&&i.movementX==0&&i.movementY==0||(tl(i,a,c,d,g,w,x,!1,i!=null),i!=null?Sn(null,!0,!0):Sn(a,!0,!1))}function tl(i,a,c,d,g,w,x,R,M){if(un==null&&wr(!1),vn(i),i!=null)c=i.clientX-un.left,d=i.clientY-un.top;else{if(c<0||d<0){ge=-10,xe=-10;return}let[L,D]=Ce.scales,V=a.cursor.sync,[j,le]=V.values,[re,X]=V.scales,[G,H]=Ce.match,ye=a.axes[0].side%2==1,Ee=C.ori==0?Q:O,Ge=C.ori==1?Q:O,pe=ye?w:g,Re=ye?g:w,pt=ye?d:c,et=ye?c:d;if(re!=null?c=G(L,re)?u(j,E[L],Ee,0):-10:c=Ee*(pt/pe),X!=null?d=H(D,X)?u(le,E[D],Ge,0):-10:d=Ge*(et/Re),C.ori==1){let kt=c;c=d,d=kt}}M&&(a==null||a.cursor.event.type==Pl)&&((c<=1||c>=Q-1)&&(c=Mn(c,Q)),(d<=1||d>=O-1)&&(d=Mn(d,O))),R?(xi=c,ki=d,[Qn,Jn]=$.move(r,c,d)):(ge=c,xe=d)}let nl={width:0,height:0,left:0,top:0};function rl(){Gr(nl,!1)}let Ci,Pi,Ai,Li;function Ni(i,a,c,d,g,w,x){ln=!0,We=Ke=Qe._x=Qe._y=!1,tl(i,a,c,d,g,w,x,!0,!1),i!=null&&(Xe(Al,Fl,Di,!1),vr(qs,r,Qn,Jn,Q,O,null));let{left:R,top:M,width:L,height:D}=_e;Ci=R,Pi=M,Ai=L,Li=D}function Di(i,a,c,d,g,w,x){ln=Qe._x=Qe._y=!1,tl(i,a,c,d,g,w,x,!1,!0);let{left:R,top:M,width:L,height:D}=_e,V=L>0||D>0,j=Ci!=R||Pi!=M||Ai!=L||Li!=D;if(V&&j&&Gr(_e),Qe.setScale&&V&&j){let le=R,re=L,X=M,G=D;if(C.ori==1&&(le=M,re=D,X=R,G=L),We&&sn(F,Kt(le,F),Kt(le+re,F)),Ke)for(let H in E){let ye=E[H];H!=F&&ye.from==null&&ye.min!=de&&sn(H,Kt(X+G,H),Kt(X,H))}rl()}else $.lock&&($._lock=!$._lock,Sn(a,!0,i!=null));i!=null&&($n(Al,Fl),vr(Al,r,ge,xe,Q,O,null))}function bc(i,a,c,d,g,w,x){if($._lock)return;vn(i);let R=ln;if(ln){let M=!0,L=!0,D=10,V,j;C.ori==0?(V=We,j=Ke):(V=Ke,j=We),V&&j&&(M=ge<=D||ge>=Q-D,L=xe<=D||xe>=O-D),V&&M&&(ge=ge<Qn?0:Q),j&&L&&(xe=xe<Jn?0:O),Sn(null,!0,!0),ln=!1}ge=-10,xe=-10,fe.fill(null),Sn(null,!0,!0),R&&(ln=R)}function Oi(i,a,c,d,g,w,x){$._lock||(vn(i),Ho(),rl(),i!=null&&vr(Js,r,ge,xe,Q,O,null))}function Fi(){A.forEach(sd),$o(r.width,r.height,!0)}An(ho,or,Fi);let er={};er.mousedown=Ni,er.mousemove=Mi,er.mouseup=Di,er.dblclick=Oi,er.setSeries=(i,a,c,d)=>{let g=Ce.match[2];c=g(r,a,c),c!=-1&&Wt(c,d,!0,!1)},Ze&&(Xe(qs,k,Ni),Xe(Pl,k,Mi),Xe(Ys,k,i=>{vn(i),wr(!1)}),Xe(Qs,k,bc),Xe(Js,k,Oi),Ul.add(r),r.syncRect=wr);let Br=r.hooks=e.hooks||{};function Ue(i,a,c){Qo?_r.push([i,a,c]):i in Br&&Br[i].forEach(d=>{d.call(null,r,a,c)})}(e.plugins||[]).forEach(i=>{for(let a in i.hooks)Br[a]=(Br[a]||[]).concat(i.hooks[a])});let Vi=(i,a,c)=>c,Ce=Le({key:null,setSeries:!1,filters:{pub:aa,sub:aa},scales:[F,v[1]?v[1].scale:null],match:[ua,ua,Vi],values:[null,null]},$.sync);Ce.match.length==2&&Ce.match.push(Vi),$.sync=Ce;let $i=Ce.key,ol=lu($i);function vr(i,a,c,d,g,w,x){Ce.filters.pub(i,a,c,d,g,w,x)&&ol.pub(i,a,c,d,g,w,x)}ol.sub(r);function wc(i,a,c,d,g,w,x){Ce.filters.sub(i,a,c,d,g,w,x)&&er[i](null,a,c,d,g,w,x)}r.pub=wc;function vc(){ol.unsub(r),Ul.delete(r),gn.clear(),Hl(ho,or,Fi),p.remove(),se?.remove(),Ue("destroy")}r.destroy=vc;function ll(){Ue("init",e,t),hi(t||e.data,!1),z[F]?Jo(F,z[F]):Ho(),Hr=_e.show&&(_e.width>0||_e.height>0),wn=vt=!0,$o(e.width,e.height)}return v.forEach(pi),A.forEach(Xu),n?n instanceof HTMLElement?(n.appendChild(p),ll()):n(r,ll):ll(),r}qe.assign=Le;qe.fmtNum=Jl;qe.rangeNum=mo;qe.rangeLog=yo;qe.rangeAsinh=Yl;qe.orient=Nn;qe.pxRatio=ie;qe.join=Zf;qe.fmtDate=Xl,qe.tzDate=up;qe.sync=lu;{qe.addGap=Gp,qe.clipGaps=vo;let e=qe.paths={points:fu};e.linear=du,e.stepped=qp,e.bars=Yp,e.spline=Jp}var ad="11px Roboto, system-ui, sans-serif";function pr(e){let[t,n]=Fe(0);return rt(()=>{let r=e.current;if(r===null)return;let o=()=>{let s=window.innerHeight===0;n(u=>s?u:Math.floor(r.clientWidth))},l=new ResizeObserver(o);return l.observe(r),o(),()=>l.disconnect()},[e]),t}function dr(e,t){let n=Be(null);return rt(()=>{if(t===null||e.current===null)return;let r=new qe(t.options,t.data,e.current);return n.current=r,()=>{r.destroy(),n.current=null}},[e,t]),n}var _u=[1,2,5].flatMap(e=>Array.from({length:9},(t,n)=>e*10**n));_u.sort((e,t)=>e-t);function To(e){let{muted:t,grid:n}=jt[e],r={font:ad,stroke:t,ticks:{show:!1}};return[{...r,size:26,gap:6,incrs:_u,space:60,grid:{show:!1}},{...r,size:54,gap:6,space:34,grid:{stroke:n,width:1},values:(o,l,s,u,f)=>l.map(p=>Rt(p,Math.max(0,je(f)-2)))}]}function Eo(e,t){let{ctx:n,bbox:r}=e,o=Math.round(e.valToPos(0,"y",!0));o<r.top||o>r.top+r.height||(n.fillStyle=t,n.fillRect(r.left,o,r.width,1))}function Ro(e,t,n){let{ctx:r,bbox:o}=e,l=Math.round(e.valToPos(t,"x",!0));if(l<o.left-1||l>o.left+o.width+1)return;let s=qe.pxRatio;r.save(),r.fillStyle=n,r.globalAlpha=.55,r.fillRect(l-Math.round(s/2),o.top,Math.max(1,Math.round(s)),o.height),r.globalAlpha=1,r.beginPath(),r.moveTo(l-5*s,o.top-7*s),r.lineTo(l+5*s,o.top-7*s),r.lineTo(l,o.top),r.fill(),r.restore()}function Mo(e,t){e.over.addEventListener("click",n=>{let{left:r}=e.over.getBoundingClientRect();t(e.posToVal(n.clientX-r,"x"))})}function Co(e,t){let n=e.findIndex(l=>l>=t);if(n<0)return e.length-1;if(n===0)return 0;let[r,o]=[e[n-1]??0,e[n]??0];return t-r<o-t?n-1:n}function Po(e){let{theme:t,strokes:n,epoch:r,lines:o}=e,{ink:l,muted:s}=jt[t],u=null;return{options:{width:e.width,height:e.height,padding:[14,12,0,0],legend:{show:!1},scales:{x:{time:!1,range:ud(e.span)}},axes:To(t),series:[{},...n.map(p=>cd(p,r.length===1))],focus:{alpha:.25},cursor:{y:!1,drag:{x:!1,y:!1,setScale:!1},points:{size:7},...e.syncKey===null?{focus:{prox:24}}:{sync:{key:e.syncKey,setSeries:!1}}},hooks:{ready:[p=>Mo(p,m=>e.onPick(m,p))],draw:[p=>{Eo(p,s),Ro(p,e.markedEpoch(),l)}],setSeries:[(p,m)=>{u=m===null?null:m-1}],setCursor:[p=>e.onHover(p.cursor.idx??null,u)]}},data:[[...r],...o.map(p=>[...p])]}}function ud([e,t]){return e===t?[e-.5,t+.5]:[e,t]}function cd({colour:e,width:t,dash:n},r){return{stroke:e,width:t,...n===void 0?{}:{dash:[...n]},spanGaps:!1,points:{show:r,size:7,fill:e}}}var yu=230;function bu(e){let{quantity:t,inspected:n}=e,r=Me(()=>{let f=e.runs.filter(m=>Se(m)!==n),p=e.runs.filter(m=>Se(m)===n);return[...f.slice(0,Tl-p.length),...p]},[e.runs,n]),{full:o,missing:l}=Vs(Ws(t)?r:fd),s=Me(()=>r.flatMap(f=>Ks(f,t,o.get(Se(f)))??[]),[r,t,o]),u=e.runs.length-r.length;return h(ce,{children:[h("div",{class:"card-head",children:[h("h2",{children:"Ticked runs"}),h(dd,{quantity:t,onQuantity:e.onQuantity})]}),s.length===0?h("p",{class:"note",children:l>0?"Loading…":r.length===0?"Tick runs in the list to compare them here.":"None of the ticked runs measured this."}):h(hd,{...e,lines:s}),u>0&&h("p",{class:"note",children:["The first ",r.length," ticked runs are drawn, ",u," are not."]}),s.length>0&&l>0&&h("p",{class:"note",children:["Loading ",l," more…"]})]})}var fd=[];function pd(e){return e==="gap"?"Gap":e==="train_reported"||e==="val_reported"?Xt[e].label:Te[e].label}function dd({quantity:e,onQuantity:t}){return h("select",{"aria-label":"Quantity to compare",value:e,onChange:r=>{let o=lo.find(l=>l===r.currentTarget.value);o!==void 0&&t(o)},children:lo.map(r=>h("option",{value:r,children:pd(r)},r))})}function hd(e){let{lines:t,theme:n,inspected:r,colour:o,epoch:l}=e,s=Be(null),u=pr(s),[f,p]=Fe(null),m=Be({...e,hovered:f});m.current={...e,hovered:f};let _=Me(()=>Us(t),[t]),b=Me(()=>u===0?null:Po({theme:n,width:u,height:yu,epoch:_.epoch,lines:_.values,strokes:t.map(({key:k,run:S})=>({colour:o(S),width:k===r?3:1.5})),span:[_.epoch[0]??0,_.epoch.at(-1)??1],syncKey:null,markedEpoch:()=>m.current.epoch,onPick:()=>{let k=m.current.lines[m.current.hovered?.[1]??-1];k!==void 0&&m.current.onInspect(k.run)},onHover:(k,S)=>p(k===null||S===null?null:[k,S])}),[_,t,n,u,r,o]),y=dr(s,b);return rt(()=>y.current?.redraw(!1),[l]),h(ce,{children:[h("p",{class:"readout","aria-hidden":"true",children:[f===null?"Point at a line to name it, click to inspect its run.":null,f!==null&&h(md,{lines:t,aligned:_,hovered:f,colour:o})]}),h("div",{ref:s,class:"plot",style:{height:yu}})]})}function md({lines:e,aligned:t,hovered:[n,r],colour:o}){let l=e[r],s=t.values[r]?.[n];return l===void 0?null:h(ce,{children:[h("span",{class:"swatch",style:{background:o(l.run)}}),h("bdi",{children:pn(l.run)}),s!=null&&h("span",{class:"figure",children:["epoch ",t.epoch[n],": ",Ae(s,je(s))]})]})}function nn(e,t){let n=e?.value[t]??null;return e===void 0||n===null?null:{value:n,low:e.low[t]??Number.NaN,high:e.high[t]??Number.NaN,isExact:e.stderr[t]===0}}function Fr(e){return!e.isExact&&Number.isFinite(e.low)&&Number.isFinite(e.high)}function Ao(e){return e.isExact?e.value===0:e.low<=0&&e.high>=0}function Dn(e,t){return e.isExact?"exact":Fr(e)?`[${Rt(e.low,t)}, ${Rt(e.high,t)}]`:"error unknown"}function ii(e,t){return t===null||t===0||!Number.isFinite(t)||!Number.isFinite(e)?null:e/t}function wu({columns:e,index:t,theme:n}){let r=e.gap[t]??null,o=mt.map(s=>nn(e.terms.get(s),t)),l=je(Bt([r,...o.map(s=>s?.value??null)]))+1;return h("div",{class:"scroll",children:h("table",{class:"figures",children:[h("thead",{children:h("tr",{children:[h("th",{scope:"col",children:"Source"}),h("th",{scope:"col",children:"Value"}),h("th",{scope:"col",children:"95 % interval"}),h("th",{scope:"col",children:"Share of the gap"})]})}),h("tbody",{children:mt.map((s,u)=>h(gd,{columns:e,index:t,theme:n,term:s,gap:r,places:l,estimate:o[u]??null},s))}),h("tfoot",{children:h("tr",{children:[h("th",{scope:"row",children:"Gap"}),h("td",{class:"figure",children:r===null?"not measured":Ae(r,l)}),h("td",{class:"figure",children:r!==null&&Number.isFinite(r)?"exact":""}),h("td",{class:"figure",children:ii(1,r)===null?"–":"100 %"})]})})]})})}function gd({columns:e,index:t,theme:n,term:r,estimate:o,gap:l,places:s}){let u=ro.filter(m=>so[m].of===r),f=o===null?null:ii(o.value,l),p=o!==null&&Ao(o);return h(ce,{children:[h("tr",{class:o===null?"missing":p?"faded":"",title:Te[r].meaning,children:[h("th",{scope:"row",children:[h("span",{class:"swatch square",style:{background:Te[r][n]}}),Te[r].label]}),h("td",{class:"figure",children:o===null?"not measured":Ae(o.value,s)}),h("td",{class:"figure",children:o===null?"":Dn(o,s)}),h("td",{class:"figure",children:o===null?"":f===null?"–":io(f)})]}),u.map(m=>{let _=nn(e.details.get(m),t);return _!==null&&h("tr",{class:"detail",title:so[m].meaning,children:[h("th",{scope:"row",children:so[m].label}),h("td",{class:"figure",children:Ae(_.value,s)}),h("td",{class:"figure",children:Dn(_,s)}),h("td",{})]},m)})]})}function Lo(e){return mt.filter(t=>e.terms.get(t)?.value.some(n=>n!==null&&n!==0))}function vu(e,t,n){let[r,o,l]=[0,0,!1];for(let s=t;s<=n;s++){let u=e[s]??null;u!==null&&(Number.isFinite(u)?(r+=u,o+=1):l=!0)}return o>0?r/o:l?Number.NaN:null}function si(e,t){let n=[0,e.length-1];if(t===null)return n;let r=e.findIndex(l=>l>=t.from),o=e.findLastIndex(l=>l<=t.to);return r<0||o<r?n:[r,o]}function xu(e,t,n){let[r,o]=si(e.epoch,t),l=Math.max(1,Math.ceil((o-r+1)/Math.max(1,n))),s=_d(e.epoch)/2,u=Lo(e),f=[];for(let p=r;p<=o;p+=l)f.push(yd(e,u,[p,Math.min(o,p+l-1)],s));return f}function ai(e){let t=e[0];return t===void 0?1:t.last-t.first+1}function _d(e){let t=e.slice(1).map((n,r)=>n-(e[r]??n));return t.sort((n,r)=>n-r),t[t.length>>1]??1}function yd(e,t,[n,r],o){let[l,s]=[e.epoch[n]??0,e.epoch[r]??0],u=e.gap.slice(n,r+1).filter(ku);return{first:n,last:r,centre:(l+s)/2,left:l-o,right:s+o,gap:vu(e.gap,n,r),gapLow:u.length>0?Math.min(...u):null,gapHigh:u.length>0?Math.max(...u):null,parts:bd(e.terms,t,n,r),hasNonFinite:ui(e,n,r).length>0}}function bd(e,t,n,r){let[o,l]=[0,0],s=[];for(let u of t){let f=vu(e.get(u)?.value??[],n,r);if(!ku(f)||f===0)continue;let p=f>0?o:l;s.push({term:u,value:f,base:p,top:p+f}),f>0?o+=f:l+=f}return s}function ku(e){return e!==null&&Number.isFinite(e)}function ui(e,t=0,n=e.epoch.length-1){let r=[e.gap,...[...e.terms.values()].map(l=>l.value)],o=[];for(let l=t;l<=n;l++){let s=u=>u!=null&&!Number.isFinite(u);r.some(u=>s(u[l]))&&o.push(l)}return o}function Su(e){let[t,n]=[0,0];for(let o of e)for(let l of[o.gapLow,o.gapHigh,...o.parts.map(s=>s.top)])l!==null&&(t=Math.min(t,l),n=Math.max(n,l));let r=(n-t)*.06||.5;return[t<0?t-r:-r/4,n>0?n+r:r/4]}function No({head:e,entries:t}){return h("ul",{class:"legend",children:[h("li",{class:"legend-head",children:e}),t.map(n=>h("li",{children:[h(wd,{...n}),n.label,n.text!==null&&h("span",{class:"figure",children:n.text})]},n.label))]})}function wd({colour:e,shape:t,dash:n}){return h("svg",{class:"mark",width:"16",height:"10","aria-hidden":"true",children:t==="square"?h("rect",{x:"3",width:"10",height:"10",rx:"2",fill:e}):h("line",{x2:"16",y1:"5",y2:"5",stroke:e,"stroke-width":"2.5","stroke-dasharray":n?.join(" ")})})}var Tu=230;function Eu(e){let{columns:t,theme:n,index:r,span:o}=e,l=Be(null),s=pr(l),[u,f]=Fe(null),p=Be(e);p.current=e;let m=Me(()=>no.filter(T=>t.rungs.has(T)),[t]),_=Me(()=>{if(s===0)return null;let[T,P]=si(t.epoch,o);return Po({theme:n,width:s,height:Tu,epoch:t.epoch,lines:m.map(v=>(t.rungs.get(v)??[]).map(Mr)),strokes:m.map(v=>{let{dash:A,width:E}=Xt[v];return{colour:Ml(v,n),width:E,dash:A}}),span:[t.epoch[T]??0,t.epoch[P]??1],syncKey:"lossgap-epoch",markedEpoch:()=>p.current.columns.epoch[p.current.index]??0,onPick:v=>p.current.onPick(Co(p.current.columns.epoch,v)),onHover:f})},[t,m,n,s,o]),b=dr(l,_);rt(()=>b.current?.redraw(!1),[r]);let y=u??r,k=m.map(T=>t.rungs.get(T)?.[y]??null),S=je(Bt(k));return h(ce,{children:[h(No,{head:`Epoch ${t.epoch[y]??0}`,entries:m.map((T,P)=>{let v=k[P]??null;return{label:Xt[T].label,colour:Ml(T,n),shape:"line",dash:Xt[T].dash.map(A=>A/2),text:v===null?"not measured":Rt(v,S)}})}),h("div",{ref:l,class:"plot",style:{height:Tu,borderColor:jt[n].grid}})]})}var vd=6;function Ru(e,t){return n=>{let{ctx:r,bbox:o}=n,l=o.left+o.width;r.save(),r.beginPath(),r.rect(o.left,o.top,o.width,o.height),r.clip();for(let s of e){let u=Math.round(n.valToPos(s.left,"x",!0)),f=Math.round(n.valToPos(s.right,"x",!0));if(f<o.left||u>l)continue;let p=f-u;xd(n,s,t,[u,Math.max(1,p-(p>=vd?1:0))])}return r.restore(),null}}function xd(e,t,n,[r,o]){for(let{term:l,base:s,top:u}of t.parts){let f=Math.round(e.valToPos(s,"y",!0)),p=Math.round(e.valToPos(u,"y",!0));e.ctx.fillStyle=Te[l][n],e.ctx.fillRect(r,Math.min(f,p),o,Math.abs(p-f))}}function Mu(e,t,n){let{ctx:r,bbox:o}=e;r.fillStyle=n;for(let{hasNonFinite:l,left:s,right:u}of t){if(!l)continue;let f=Math.round(Math.max(o.left,e.valToPos(s,"x",!0))),p=Math.round(Math.min(o.left+o.width,e.valToPos(u,"x",!0)));p>f&&r.fillRect(f,o.top+o.height-4,Math.max(1,p-f),4)}}var Pu=300,Cu=66;function Au(e){let{columns:t,theme:n,index:r,span:o,onSpan:l}=e,s=Be(null),u=pr(s),[f,p]=Fe(null),m=Be(e);m.current=e;let _=Me(()=>xu(t,o,Math.max(1,u-Cu)),[t,o,u]),b=Me(()=>u>Cu?Ed(_,n,u,m,p):null,[_,n,u]),y=dr(s,b);rt(()=>y.current?.redraw(!1),[r]);let k=T=>{if(T.altKey||T.ctrlKey||T.metaKey)return;if(T.key==="Escape"&&o!==null)return l(null);let P=ks(T.key,T.shiftKey,r,t.epoch.length-1);P!==null&&(T.preventDefault(),e.onPick(P))},S=f===null?r:_[f]?.last??r;return h(ce,{children:[h(Sd,{columns:t,theme:n,index:S}),h("div",{ref:s,class:"plot",style:{height:Pu},role:"slider",tabIndex:0,"aria-label":"Epoch","aria-valuemin":t.epoch[0]??0,"aria-valuemax":t.epoch.at(-1)??0,"aria-valuenow":t.epoch[r]??0,"aria-valuetext":kd(t,r),onKeyDown:k}),h(Td,{columns:t,bins:_})]})}function kd(e,t){let n=e.gap[t]??null,r=Lo(e).flatMap(l=>{let s=e.terms.get(l)?.value[t]??null;return s===null?[]:[{label:Te[l].label,value:s}]}).sort((l,s)=>Math.abs(s.value)-Math.abs(l.value)).slice(0,3).map(({label:l,value:s})=>`${l} ${Ae(s,je(s))}`),o=n===null?"gap not measured":`gap ${Ae(n,je(n))}`;return[`epoch ${e.epoch[t]??0}: ${o}`,...r].join(", ")}function Sd({columns:e,theme:t,index:n}){let r=Lo(e),o=e.gap[n]??null,l=r.map(f=>nn(e.terms.get(f),n)?.value??null),s=je(Bt([o,...l])),u=f=>f===null?"not measured":Ae(f,s);return h(No,{head:`Epoch ${e.epoch[n]??0}`,entries:[{label:"Gap",colour:jt[t].ink,shape:"line",text:u(o)},...r.map((f,p)=>({label:Te[f].label,colour:Te[f][t],shape:"square",text:u(l[p]??null)}))]})}function Td({columns:e,bins:t}){let n=ai(t),r=ui(e).map(o=>e.epoch[o]??0);return h(ce,{children:[n>1&&h("p",{class:"note",children:["Each bar is the mean of ",n," epochs, for there are more epochs than pixels; the band is the range of the gap. Drag over the chart to look closer."]}),r.length>0&&h("p",{class:"note alarm",children:["Not a finite number (marked red): ",r.length===1?"epoch":"epochs"," ",$s(r),"."]})]})}function Ed(e,t,n,r,o){let{ink:l,muted:s,ground:u,alarm:f}=jt[t],[p,m]=[e[0],e.at(-1)],_=S=>e.map(T=>Mr(S(T))),b={stroke:"transparent",points:{show:!1}},y={width:n,height:Pu,padding:[14,12,0,0],legend:{show:!1},scales:{x:{time:!1,range:[p?.left??0,m?.right??1]},y:{range:[...Su(e)]}},axes:To(t),bands:ai(e)>1?[{series:[5,4],fill:`${l}40`}]:[],series:[{},{paths:Ru(e,t),points:{show:!1}},{stroke:u,width:5,points:{show:!1}},{stroke:l,width:2,points:{show:e.length===1,size:8,fill:l}},b,b],cursor:{y:!1,points:{show:!1},sync:{key:"lossgap-epoch",setSeries:!1},drag:{x:!0,y:!1,setScale:!1,dist:6}},hooks:{ready:[S=>Mo(S,T=>{let{columns:P,onPick:v}=r.current;v(Co(P.epoch,T))})],draw:[S=>{let{columns:T,index:P}=r.current;Eo(S,s),Mu(S,e,f),Ro(S,T.epoch[P]??0,l)}],setCursor:[S=>o(S.cursor.idx??null)],setSelect:[S=>{let{left:T,width:P}=S.select;if(P<6)return;let v=A=>S.posToVal(A,"x");r.current.onSpan({from:v(T),to:v(T+P)})}]}},k=e.map(()=>0);return{options:y,data:[e.map(S=>S.centre),k,_(S=>S.gap),_(S=>S.gap),_(S=>S.gapLow),_(S=>S.gapHigh)]}}var Lu=[{code:"from tb_lossgap import SummaryWriter",remark:"# was: from torch.utils.tensorboard import SummaryWriter"},{code:"criterion = writer.watch(model, criterion)",remark:"# after model and criterion exist"}];function Nu({others:e}){return h("main",{class:"empty card",children:[h("h1",{children:"No loss-gap records yet"}),h("p",{children:"Two lines in the training script record why validation and training loss differ:"}),h(Rd,{}),h("p",{children:["Train as before. The first epoch appears here after TensorBoard's next reload. Recorded and still empty? ",h("code",{children:"tb-lossgap doctor LOGDIR"})," says why."]}),e.length>0&&h("p",{class:"note",children:[e.length===1?"One run here has":`${e.length} runs here have`," no loss-gap records:"," ",e.slice(0,8).map((t,n)=>h("span",{children:[n>0&&", ",h("bdi",{children:tr(t)})]},t)),e.length>8&&" and more","."]})]})}function Rd(){let e=Be(null),[t,n]=Fe(null),r=async()=>{try{await navigator.clipboard.writeText(Lu.map(({code:o})=>o).join(`
`)),n("Copied")}catch{e.current!==null&&window.getSelection()?.selectAllChildren(e.current),n("Selected: press Ctrl+C")}};return h("div",{class:"snippet",children:[h("pre",{ref:e,children:Lu.map(({code:o,remark:l})=>h("div",{children:[h("code",{children:o})," ",h("span",{class:"remark",children:l})]},o))}),h("button",{type:"button",onClick:()=>{r()},children:t??"Copy"})]})}function mn({message:e,onRetry:t}){return h("div",{class:"fault",role:"alert",children:[h("p",{children:e}),t!==null&&h("button",{type:"button",onClick:t,children:"Retry"})]})}function Do({what:e}){return h("p",{class:"loading",role:"status",children:["Loading ",e,"…"]})}function Ou({run:e}){return h("span",{class:"downloads",children:[h("button",{type:"button",onClick:()=>Du(e,"csv"),title:"All epochs, full precision",children:"CSV"}),h("button",{type:"button",onClick:()=>Du(e,"json"),title:"All epochs, full precision",children:"JSON"})]})}function Du(e,t){let n=document.createElement("a");n.href=Ps(e,t),n.download=`${[e.run,e.series].join("-").replace(/[^\w.-]+/g,"_")}.${t}`,n.click()}function Fu({answer:e,index:t,theme:n,colour:r}){let{verdict:o,columns:l}=e,s=o===null?null:ao(o.code).term;return h("header",{class:"card verdict",style:s===null?{}:{borderInlineStartColor:Te[s][n]},children:[h("div",{class:"crumb",children:[h("span",{class:"swatch",style:{background:r}}),h("bdi",{class:"run-name",children:pn(e)}),h("span",{children:Md(e)}),o!==null&&h(Pd,{confidence:o.confidence}),h(Ou,{run:e})]}),h("h1",{children:o?.text??"No verdict: no epoch of this run could be read."}),l.epoch.length>0&&h(Ad,{columns:l,index:t})]})}function Md({columns:e,recorded:t}){let n=e.epoch.length;if(e.epoch.at(-1)===void 0)return"no epochs";let o=`${n} ${n===1?"epoch":"epochs"}`;return t>n?`${n} of ${t} epochs`:o}var Cd={measured:"measured",tentative:"tentative: seen in one epoch only",none:null};function Pd({confidence:e}){let t=Cd[e];return t===null?null:h("span",{class:`chip ${e}`,children:t})}function Ad({columns:e,index:t}){let n=e.epoch[t]??0,r=e.gap[t]??null,o=nn(e.terms.get("generalisation"),t);if(r===null)return h("p",{class:"sum",children:["Epoch ",n,": the gap was not measured, for a reported loss is missing."]});if(!Number.isFinite(r))return h("p",{class:"sum",children:["Epoch ",n,": gap ",h("b",{children:Ae(r,0)}),", for a reported loss is not a finite number."]});let l=je(Bt([r,o?.value??null]));return h("p",{class:"sum",children:["Epoch ",n,": gap ",h("b",{children:Ae(r,l)}),o!==null&&h(ce,{children:[" ","= like for like ",h("b",{children:Ae(o.value,l)})," ",h("span",{class:"interval",children:Dn(o,l)}),", and"," ",h("b",{children:Ae(r-o.value,l)})," from how the two losses are measured"]}),"."]})}var Ld={train_averaging:["train_averaging","no training loss"],timing:["timing"],objective:["objective"],augmentation:["augmentation"],dropout:["dropout"],batchnorm:["batchnorm","batch norm","batch normalisation"],other_mode:["other_mode","other mode"],weights:["weights","val_model"],generalisation:["generalisation","no validation loss"],val_averaging:["val_averaging","no validation loss"]},Nd=["probed","replay","probe changed","recording stopped"],Vu={objective:"not asked for: both losses are taken to be the same (watch(val_criterion=…))",augmentation:"not asked for: pass watch(clean_batches=…) to measure it",weights:"not asked for: pass watch(val_model=…) if validation uses other weights"},Dd=["train_averaging","val_averaging"];function Oo(e,t){let n=Hu(e,t);if(n!==void 0)return n;let r=Vu[e];return r!==void 0?r:Dd.includes(e)?null:t.find(o=>Iu(o,Nd))??null}function $u(e,t){return Vu[e]!==void 0&&Hu(e,t)===void 0}function Hu(e,t){return t.find(n=>Iu(n,Ld[e])&&/\b(not|no)\b/.test(n))}function Iu(e,t){let n=e.toLowerCase();return t.some(r=>n.includes(r))}function zu(e,t){let n=e.rungs.get("train_reported")?.[t]??null,r=e.notes[t]??[],o=n!==null&&Number.isFinite(n),l=o?n:0,s=[],u=[{kind:"rung",rung:"train_reported",value:n}];for(let p of mt){let m=nn(e.terms.get(p),t);if(m===null){$u(p,r)?s.push(p):u.push({kind:"missing",term:p,reason:Oo(p,r)});continue}let _=l;Number.isFinite(m.value)&&(l+=m.value),u.push({kind:"term",term:p,estimate:m,from:_,to:l,isFaded:Ao(m)})}let f=e.rungs.get("val_reported")?.[t]??null;return u.push({kind:"rung",rung:"val_reported",value:f}),{epoch:e.epoch[t]??0,rows:u,unasked:s,isAnchored:o,...Od(u)}}function Od(e){let t=e.flatMap(Fd).filter(Number.isFinite),[n,r]=[Math.min(...t),Math.max(...t)];if(t.length===0)return{low:0,high:1};let o=(r-n)*.04||Math.abs(r)*.1||1;return{low:n-o,high:r+o}}function Fd(e){if(e.kind==="missing")return[];if(e.kind==="rung")return e.value===null?[]:[e.value];let{estimate:t,from:n,to:r}=e;return Fr(t)?[n,r,n+t.low,n+t.high]:[n,r]}function Wu({columns:e,index:t,theme:n}){let r=zu(e,t),o=Math.min(6,je(Bt(r.rows.flatMap(Vd))));return h(ce,{children:[h("table",{class:"waterfall",children:[h("thead",{children:h("tr",{children:[h("th",{scope:"col",children:"Step"}),h("th",{scope:"col","aria-label":"Picture"}),h("th",{scope:"col",children:"Value"}),h("th",{scope:"col",children:"95 % interval"})]})}),h("tbody",{children:r.rows.map(l=>h($d,{row:l,steps:r,places:o,theme:n},l.kind==="rung"?l.rung:l.term))})]}),!r.isAnchored&&h("p",{class:"note",children:"The bars start from 0, for the reported training loss is not a number."}),r.unasked.length>0&&h("p",{class:"note",children:["Not measured, for nothing asked for it:"," ",r.unasked.map((l,s)=>h("span",{title:Oo(l,[])??void 0,children:[s>0&&", ",Te[l].label.toLowerCase()]},l)),"."]})]})}function Vd(e){return e.kind==="term"?[e.estimate.value]:[]}function $d({row:e,steps:t,places:n,theme:r}){if(e.kind==="missing"){let{label:s,meaning:u}=Te[e.term];return h("tr",{class:"missing",title:u,children:[h("th",{scope:"row",children:s}),h("td",{colSpan:3,title:e.reason??void 0,children:["not measured",e.reason!==null&&h("span",{class:"reason",children:[": ",e.reason]})]})]})}if(e.kind==="rung")return h("tr",{class:"rung",children:[h("th",{scope:"row",children:Xt[e.rung].label}),h("td",{class:"picture",children:h(Hd,{row:e,steps:t})}),h("td",{class:"figure",children:e.value===null?"not measured":Rt(e.value,n)}),h("td",{})]});let{label:o,meaning:l}=Te[e.term];return h("tr",{class:e.isFaded?"faded":"",title:l,children:[h("th",{scope:"row",children:o}),h("td",{class:"picture",children:h(Id,{row:e,steps:t,theme:r})}),h("td",{class:"figure",children:Ae(e.estimate.value,n)}),h("td",{class:"figure interval",children:Dn(e.estimate,n)})]})}function On({low:e,high:t},n){return(n-e)/(t-e)*100}function Hd({row:e,steps:t}){if(e.value===null||!Number.isFinite(e.value))return null;let n=`${On(t,e.value)}%`;return h("svg",{width:"100%",height:"26","aria-hidden":"true",children:h("line",{class:"level",x1:n,x2:n,y1:"3",y2:"23"})})}function Id({row:e,steps:t,theme:n}){let{estimate:r,from:o,to:l,term:s}=e;if(!Number.isFinite(r.value))return null;let[u,f]=[On(t,Math.min(o,l)),On(t,Math.max(o,l))],[p,m]=[`${On(t,o)}%`,`${On(t,l)}%`];return h("svg",{width:"100%",height:"26","aria-hidden":"true",children:[h("line",{class:"thread",x1:p,x2:p,y1:"0",y2:"5"}),h("line",{class:"thread",x1:m,x2:m,y1:"21",y2:"26"}),h("rect",{class:"bar",x:`${u}%`,width:`${f-u}%`,y:"6",height:"14",fill:Te[s][n]}),f-u<.4&&h("line",{class:"sliver",x1:m,x2:m,y1:"6",y2:"20",stroke:Te[s][n]}),Fr(r)&&h(zd,{low:On(t,o+r.low),high:On(t,o+r.high)})]})}function zd({low:e,high:t}){let[n,r]=[`${e}%`,`${t}%`];return h("g",{class:"whisker",children:[h("line",{x1:n,x2:r,y1:"13",y2:"13"}),h("line",{x1:n,x2:n,y1:"9",y2:"17"}),h("line",{x1:r,x2:r,y1:"9",y2:"17"})]})}function Ku(e){let{run:t,asked:n,retry:r}=e,{value:o,fault:l}=Fs(t,n);return o===null?h("main",{class:"run",children:[t.error!==null&&h(mn,{message:t.error,onRetry:null}),l===null?h(Do,{what:pn(t)}):t.error!==l&&h(mn,{message:l,onRetry:r})]}):h("main",{class:"run",children:[l!==null&&h(mn,{message:`Not refreshed. ${l}`,onRetry:r}),o.error!==null&&h(mn,{message:o.error,onRetry:r}),h(Wd,{answer:o}),o.columns.epoch.length>0&&h(Kd,{...e,answer:o})]})}function Wd({answer:{columns:e,recorded:t,corrupt:n}}){let r=e.epoch.length;return h(ce,{children:[t>r&&r>0&&h("p",{class:"warning",children:["Showing ",r," of ",t," recorded epochs: TensorBoard kept a sample. Start it with"," ",h("code",{children:"--samples_per_plugin=lossgap=0"})," to keep them all."]}),n>0&&h("p",{class:"warning",children:[n," ",n===1?"record":"records"," could not be read and"," ",n===1?"is":"are"," left out: ",h("code",{children:"tb-lossgap doctor LOGDIR"})," says more."]})]})}function Kd(e){let{answer:t,theme:n,choice:r,choose:o,run:l}=e,{columns:s}=t,[u,f]=Fe(null),p=Me(()=>vs(s.epoch,r.epoch),[s,r.epoch]),m=y=>o({epoch:xs(s.epoch,y)}),_=s.epoch[p]??0,b=r.epoch===null;return h(ce,{children:[h(Fu,{answer:t,index:p,theme:n,colour:e.colour(l)}),h("div",{class:"grid",children:[h(Fo,{name:"stack",title:"Where the gap comes from",aside:h(Ud,{span:u,setSpan:f}),children:h(Au,{columns:s,theme:n,index:p,span:u,onPick:m,onSpan:f})}),h(Fo,{name:"waterfall",title:`Epoch ${_}, step by step`,aside:b?h("span",{class:"chip",children:"following the last"}):h(Gd,{choose:o}),children:h(Wu,{columns:s,index:p,theme:n})}),h(Fo,{name:"ladder",title:"Ladder of losses",children:h(Eu,{columns:s,theme:n,index:p,span:u,onPick:m})}),h("section",{class:"card compare",children:h(bu,{runs:e.compared,inspected:Se(l),quantity:r.quantity,onQuantity:y=>o({quantity:y}),onInspect:e.inspect,theme:n,epoch:_,colour:e.colour})}),h(Fo,{name:"table",title:`Epoch ${_} in figures`,children:h(wu,{columns:s,index:p,theme:n})}),h("section",{class:"card advice-card",children:h(zs,{answer:t,index:p})})]})]})}function Fo(e){return h("section",{class:`card ${e.name}-card`,children:[h("div",{class:"card-head",children:[h("h2",{children:e.title}),e.aside]}),e.children]})}function Ud(e){return e.span===null?h("span",{class:"hint",children:"click or ← → to choose an epoch"}):h("button",{type:"button",onClick:()=>e.setSpan(null),children:"Show all epochs"})}function Gd({choose:e}){return h("button",{type:"button",onClick:()=>e({epoch:null}),children:"Follow the last"})}function Uu({theme:e}){let{asked:t,retry:n,names:r}=qd(),[o,l]=Yd(),{value:s,fault:u}=Os(t);if(s===null)return u===null?h(Do,{what:"runs"}):h(mn,{message:u,onRetry:n});let f=u===null?null:h(mn,{message:`Not refreshed. ${u}`,onRetry:n});return s.runs.length===0?h(ce,{children:[f,h(Nu,{others:s.others})]}):h(ce,{children:[f,h(Bd,{runs:s,names:r,theme:e,asked:t,retry:n,choice:o,choose:l})]})}function Bd({runs:e,names:t,theme:n,asked:r,retry:o,choice:l,choose:s}){let u=Me(()=>l.ticked??Es(e.runs),[l.ticked,e]),f=Me(()=>e.runs.filter(y=>u.has(Se(y))),[e,u]),p=Me(()=>Rs(t??[...new Set(e.runs.map(y=>y.run))],n),[t,e,n]),m=jd(e.runs,l),_=eo(y=>s({run:y.run,series:y.series}),[s]),b=(y,k)=>{let S=new Set(u);for(let T of y)k?S.add(T):S.delete(T);s({ticked:S})};return h("div",{class:"panel",children:[h(Hs,{answer:e,filter:l.filter,ticked:u,inspected:m===null?null:Se(m),colour:p,onFilter:y=>s({filter:y}),onTick:b,onInspect:_}),m!==null&&h(Ku,{theme:n,asked:r,retry:o,choice:l,choose:s,compared:f,colour:p,inspect:_,run:m},Se(m))]})}function jd(e,{run:t,series:n}){let r=e.filter(l=>l.run===t);return r.find(l=>l.series===(n??"loss"))??r[0]??e.find(l=>l.error===null)??e[0]??null}function qd(){let[e,t]=Fe(0),[n,r]=Fe(null),o=Be(!1),l=eo(()=>t(s=>s+1),[]);return rt(()=>{let s=()=>{window.innerHeight===0?o.current=!0:l()},u=()=>{window.innerHeight===0||!o.current||(o.current=!1,l())};return rs({onReload:s,onRunNames:r}),window.addEventListener("resize",u),()=>window.removeEventListener("resize",u)},[l]),{asked:e,retry:l,names:n}}function Yd(){let[e,t]=Fe(()=>{let o=bs(hl());return o.filter===""?{...o,filter:ts()}:o}),n=Be(!0);rt(()=>{if(n.current){n.current=!1;return}let o=setTimeout(()=>ns(ws(hl(),e)),120);return()=>clearTimeout(o)},[e]);let r=eo(o=>t(l=>({...l,...o})),[]);return[e,r]}var Gu=`/* The panel's looks. Colours that a canvas needs too stand in model/looks.ts. */

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
  width: 132px;
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
.advice-card h2 + ul {
  margin: 6px 0 14px;
}
.notes li {
  padding: 2px 0;
  color: var(--muted);
  font-size: 12px;
}

/* States */
.empty {
  max-width: 720px;
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
`;function Qg(){let e=document.createElement("style");e.textContent=`${Xi}
${Gu}`,document.head.append(e),document.title="Loss Gap",document.documentElement.lang="en",es(t=>{document.documentElement.dataset.theme=t,Zi(Gi(Uu,{theme:t}),document.body)})}export{Qg as render};
