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
var ce,Yi,Uc,cn,fl,no,qi,Xr,Qi,dl,pl,Bc,Tr=Symbol.for("pv"),ro={},oo=[],Gc=/^m(i|n|o|s|text|space)$/,ml=Array.isArray,hl=oo.slice,Rn=Object.assign;function En(e){e&&e.parentNode&&e.remove()}function Ji(e,t,n){var r,o,l,s={},a=arguments.length;for(l in t)l=="key"?r=t[l]:l=="ref"&&typeof e!="function"?o=t[l]:s[l]=t[l];return a>2&&(s.children=a>3?hl.call(arguments,2):n),Sr(e,s,r,o,null)}function Sr(e,t,n,r,o){var l={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Tr,__v:o||++Yi,__i:-1,__u:0};return!o&&ce.vnode&&ce.vnode(l),l}function ne(e){return e.children}function eo(e,t){this.props=e,this.context=t,this.__g=0}function fn(e,t){if(t==null)return e.__&&fn(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:fn(e)}function jc(e){var t,n=e.__v,r=n.__e,o=[],l=[],s=e.__P;s&&((t=Rn({constructor:Tr},n)).__v=n.__v+1,ce.vnode&&ce.vnode(t),gl(s,t,n,e.__n,s.namespaceURI,32&n.__u?[r]:null,o,r||fn(n),32&n.__u,l),t.__v=n.__v,t.__.__k[t.__i]=t,rs(o,t,l),n.__=n.__e=null,t.__e!=r&&Zi(t))}function Zi(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Zi(e)}function Gi(e){(8&e.__g||(e.__g|=8,cn.push(e),no++))&&fl==ce.debounceRendering||((fl=ce.debounceRendering)||queueMicrotask)(Xi)}function Xi(){try{for(var e,t=1;cn.length;)cn.length>t&&cn.sort(qi),e=cn.shift(),t=cn.length,8&e.__g&&jc(e)}finally{(no=cn.length)&&(fl||queueMicrotask)(Xi)}}function es(e,t,n,r,o,l,s,a,f,d,h){var g,b,_,S,k,T,M=r.__k||oo,v=t.length;for(f=Yc(n,t,M,f,v),g=0;g<v;g++)(_=n.__k[g])!=null&&(b=~_.__i&&M[_.__i]||ro,_.__i=g,T=gl(e,_,b,o,l,s,a,f,d,h),S=_.__e,(b.ref!=_.ref||8&b.__u)&&(b.ref&&yl(b.ref,null,_,b),_.ref&&h.push(_.ref,_.__c||S,_)),k=k||S,4&_.__u?(f=ts(_,f,e,!b.__v),b.__e&&(b.__e=null)):typeof _.type=="function"&&T!==void 0?f=T:S&&(f=S.nextSibling),_.__u&=-21);return n.__e=k,f}function Yc(e,t,n,r,o){var l,s,a,f,d,h,g,b,_,S=n.length,k=S,T=0,M=0,v=e.__k=Array(o);for(l=0;l<o;l++)(s=t[l])!=null&&typeof s!="boolean"&&typeof s!="function"?(typeof s!="object"||s.constructor===String?s=v[l]=Sr(null,s):ml(s)?s=v[l]=Sr(ne,{children:s}):s.constructor===Tr&&s.__b?s=v[l]=Sr(s.type,s.props,s.key,s.ref,s.__v):v[l]=s,f=l+T,s.__=e,s.__b=e.__b+1,a=null,~(d=s.__i=qc(s,n,f,k))&&(k--,(a=n[d])&&(a.__u|=2)),a&&a.__v?(s.__u|=16,d==f-1?T--:d==f+1?T++:d!=f&&(d>f?T--:T++,M=1)):(~d||(o>S?T--:o<S&&T++),typeof s.type!="function"&&(s.__u|=4))):v[l]=null;if(M){for(h=[],g=[],l=0;l<o;l++)if((s=v[l])&&16&s.__u){for(T=0,b=h.length;T<b;)h[_=T+b>>1]<s.__i?T=_+1:b=_;h[T]=s.__i,g[l]=T+1}for(T=h.length;l--;)g[l]&&(g[l]==T?T--:v[l].__u|=4)}if(k)for(l=0;l<S;l++)!(a=n[l])||2&a.__u||(a.__e==r&&(r=fn(a)),_l(a,a));return r}function ts(e,t,n,r){var o,l,s,a;if(typeof e.type=="function"){if(e.props.__P)return t;if(o=e.__k)for(l=0;l<o.length;l++)o[l]&&(o[l].__=e,t=ts(o[l],t,n,!1));return t}for(t&&!t.parentNode&&(t=fn(e))&&!t.parentNode&&(t=null),s=e.__e,a=t;a&&a.nodeType==8;)a=a.nextSibling;for(s!=a&&(!r&&n.moveBefore&&s.parentNode?n.moveBefore(s,t):n.insertBefore(s,t||null)),t=s;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function qc(e,t,n,r){var o,l=e.key,s=e.type,a=t[n],f=a&&!(2&a.__u);if(a===null&&l==null||f&&l==a.key&&s==a.type)return n;if(r>(f?1:0)){for(o=n-1;o>=0;o--)if((a=t[o])&&!(2&a.__u)&&l==a.key&&s==a.type)return o;for(o=n+1;o<t.length;o++)if((a=t[o])&&!(2&a.__u)&&l==a.key&&s==a.type)return o}return-1}function ji(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Zr(e,t,n,r,o){var l,s;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)n&&t in n||ji(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||ji(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(s=pl[t]||(pl[t]=Qc(t)),(e.__a||(e.__a={}))[t]=dl,l=t!=(t=t.replace(Qi,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,s,l):e.removeEventListener(t,s,l));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Qc(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Xr]==null)t[Xr]=dl++;else if(t[Xr]<this.__a[e])return;return n(ce.event?ce.event(t):t)}}}function gl(e,t,n,r,o,l,s,a,f,d){var h,g,b,_,S,k,T,M,v,A,E,Y,F,q,K,J,W,P,U=t.type;if(t.constructor!==Tr)return null;128&n.__u&&(f=32&n.__u,h=n.__c.__z)&&(t.__u|=f,g=l=[],h.nodeType==8?a=to(h,l):l.push(h),a=l[0]||a),(h=ce.__b)&&h(t);e:if(typeof U=="function"){b=s.length;try{if(M=t.props,v=(h=U.prototype)&&h.render,A=(h=U.contextType)&&r[h.__c],E=h?A?A.props.value:h.__:r,(_=n.__c)?(t.__c=_,2&_.__g&&(_.__g|=1)):(v?t.__c=_=new U(M,E):(t.__c=_=new eo(M,E),_.constructor=U,_.render=Zc),A&&A.sub(_),_.state||(_.state={}),_.__n=r,_.__g|=8,_.__h=[],_.__k=[]),v&&(_.__s||(_.__s=_.state),U.getDerivedStateFromProps&&(_.__s==_.state&&(_.__s=Rn({},_.__s)),Rn(_.__s,U.getDerivedStateFromProps(M,_.__s)))),S=_.props,k=_.state,_.__v=t,n.__c){if(M!==S&&v&&!U.getDerivedStateFromProps&&_.componentWillReceiveProps&&_.componentWillReceiveProps(M,E),t.__v==n.__v&&!(8&_.__g)||!(4&_.__g)&&_.shouldComponentUpdate&&_.shouldComponentUpdate(M,_.__s,E)===!1){t.__v!=n.__v&&(_.props=M,_.state=_.__s,_.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(N){N&&(N.__=t)}),oo.push.apply(_.__h,_.__k),_.__k=[],_.__h.length&&s.push(_),a=fn(n);break e}_.componentWillUpdate&&_.componentWillUpdate(M,_.__s,E),v&&_.componentDidUpdate&&_.__h.push(function(){_.componentDidUpdate(S,k,T)})}else v&&!U.getDerivedStateFromProps&&_.componentWillMount&&_.componentWillMount(),v&&_.componentDidMount&&_.__h.push(_.componentDidMount);_.context=E,_.props=M,_.__P=e,_.__g&=-5,Y=ce.__r,F=v?25:0;do _.__g&=-9,Y&&Y(t),h=_.render(_.props,_.state=_.__s,_.context);while(8&_.__g&&++F<25);v&&(oo.push.apply(_.__h,_.__k),_.__k=[]),_.state=_.__s,_.getChildContext&&(r=Rn({},r,_.getChildContext())),v&&n.__c&&_.getSnapshotBeforeUpdate&&(T=_.getSnapshotBeforeUpdate(S,k)),q=h&&h.type===ne&&h.key==null?h.props.children:h,M.__P&&(h=a,o=(e=M.__P).namespaceURI,f=l=null,n.props&&n.props.__P!=e&&(n.__k.some(function(N){N&&_l(N,N)}),n.__k=null),a=n.__k?fn(n,0):null),a=es(e,ml(q)?q:[q],t,n,r,o,l,s,a,f,d),M.__P&&(t.__e=null,a=h),t.__u&=-161,g&&g.some(En),_.__h.length&&s.push(_),1&_.__g&&(_.__g&=-4)}catch(N){if(s.length=b,t.__v=null,f||l)if(N&&N.then){if(t.__u|=128|f,l){for(~(W=l.indexOf(a||void 0))||(W=l.length);(P=l[W-1])&&P.nodeType==8;)W--;for(;W<l.length;W++)if(P=l[W])if(l[W]=null,K){if(P==J)break}else{if(P.nodeType!=8)break;P.data.startsWith("$s")&&(J=to(K=P))}}if(!K){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;K=a}(h=to(K=t.__c.__z||(t.__c.__z=K)))?(t.__e=K,a=h):t.__e=a,a=a&&a.nextSibling}else l&&l.some(En);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),N&&N.then||ns(t),ce.__e(N,t,n)}}else a=t.__e=Jc(n.__e,t,n,r,o,l,s,f,d,e);return(h=ce.diffed)&&h(t),a}function to(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function ns(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ns))}function rs(e,t,n){for(var r=0;r<n.length;)yl(n[r++],n[r++],n[r++]);ce.__c&&ce.__c(t,e),e.some(function(o){try{e=o.__h,o.__h=[],e.some(function(l){l.call(o)})}catch(l){ce.__e(l,o.__v)}})}function Jc(e,t,n,r,o,l,s,a,f,d){var h,g,b,_,S,k,T,M,v=n.props||ro,A=t.props,E=t.type;if(E=="svg"?o="http://www.w3.org/2000/svg":E=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),l){for(h=0;h<l.length;h++)if((S=l[h])&&(E?S.localName==E:S.nodeType==3)){e=S,l[h]=null;break}}if(!e){if(M=d.ownerDocument||document,!E)return M.createTextNode(A);e=M.createElementNS(o,E,A.is?A:d),a&&(ce.__m&&ce.__m(t,l),a=!1),l=null}if(E){if(d=E=="template"&&e.content||e,l=E=="textarea"&&A.defaultValue!=null?null:l&&hl.call(d.childNodes),!a&&l)for(v={},h=0;h<e.attributes.length;h++)v[(S=e.attributes[h]).name]=S.value;for(h in v)S=v[h],h=="dangerouslySetInnerHTML"?b=S:h=="children"||h in A||h=="value"&&"defaultValue"in A||h=="checked"&&"defaultChecked"in A||Zr(e,h,null,S,o);for(h in A)S=A[h],h=="children"?_=S:h=="dangerouslySetInnerHTML"?g=S:h=="value"?k=S:h=="checked"?T=S:a&&typeof S!="function"||v[h]===S||Zr(e,h,S,v[h],o);g?(a||b&&(g.__html==b.__html||g.__html==e.innerHTML)||(e.innerHTML=g.__html),t.__k=[]):(b&&(e.textContent=""),(E=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Gc.test(E))&&(o="http://www.w3.org/1999/xhtml"),es(d,ml(_)?_:[_],t,n,r,o,l,s,l?l[0]:n.__k&&fn(n,0),a,f),l&&l.some(En)),a&&E!="textarea"||(h="value",E=="progress"&&k==null?e.removeAttribute(h):k==null||k===e[h]&&(E!="progress"||k)||Zr(e,h,k,v[h],o),h="checked",T!=null&&T!=e[h]&&Zr(e,h,T,v[h],o))}else v===A||a&&e.data==A||(e.data=A);return e}function yl(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){ce.__e(o,n)}}function _l(e,t,n){var r,o,l,s;if(ce.unmount&&ce.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||yl(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(a){ce.__e(a,t)}r.__P=r.__n=null}if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&_l(r[s],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=to(r,l=[]))&&(r==e.__e&&l.some(En),En(o),En(r)),n||En(e.__e),e.__e=e.__c=e.__=null}function Zc(e,t,n){return this.constructor(e,n)}function os(e,t){var n,r,o,l;ce.__&&ce.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=Sr(ne,{children:[e]}),o=[],l=[],gl(t,t.__k,r||ro,ro,t.namespaceURI,r?null:t.firstChild?hl.call(t.childNodes):null,o,r?r.__e:t.firstChild,n,l),rs(o,t.__k,l),t.__k.props.children=null}ce={__e:function(e,t,n,r){for(var o,l,s;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((s=(l=o.constructor)&&l.getDerivedStateFromError)&&o.setState(l.getDerivedStateFromError(e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),s=1),s&&8&o.__g)return void(o.__g|=2)}catch(a){e=a}}throw no=0,e}},Yi=0,Uc=function(e){return e!=null&&e.constructor===Tr},eo.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Rn({},this.state)),typeof e=="function"&&(e=e(Rn({},n),this.props)),e&&(Rn(n,e),this.__v&&(t&&this.__k.push(t),Gi(this)))},eo.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Gi(this))},eo.prototype.render=ne,cn=[],no=0,qi=function(e,t){return e.__v.__b-t.__v.__b},Xr=Symbol(),Qi=/(PointerCapture)$|Capture$/i,dl=0,pl={},Bc=0;function ls(e){try{let{body:t}=window.parent.document;if(window.parent===window)throw new Error("opened alone: there is no page around");let n=()=>e(t.classList.contains("dark-mode")?"dark":"light");new MutationObserver(n).observe(t,{attributes:!0,attributeFilter:["class"]}),n()}catch{let t=window.matchMedia("(prefers-color-scheme: dark)"),n=()=>e(t.matches?"dark":"light");t.addEventListener("change",n),n()}}function bl(){try{return window.parent.location.hash}catch{return window.location.hash}}function is(){try{return new URLSearchParams(window.parent.location.search).get("runFilter")??""}catch{return""}}function ss(e){try{let{history:t,location:n}=window.parent;if(window.innerHeight===0)return;n.hash!==e&&t.replaceState(t.state,"",e)}catch{}}function as({onReload:e,onRunNames:t}){let{port1:n,port2:r}=new MessageChannel,o=a=>n.postMessage(JSON.stringify({error:null,...a})),l=()=>o({type:"experimental.GetRuns",id:1,payload:null,isReply:!1}),s=a=>{Array.isArray(a)&&t(a.filter(f=>typeof f=="string"))};n.onmessage=({data:a})=>{let f=Xc(a);if(f!==null){if(f.isReply)return s(f.payload);o({...f,isReply:!0,payload:null}),f.type==="experimental.DataReloaded"&&e(),f.type==="experimental.RunsChanged"&&s(f.payload)}};try{window.parent.postMessage("experimental.bootstrap","*",[r]),l()}catch{}}function Xc(e){try{let t=JSON.parse(String(e));return ef(t)?t:null}catch{return null}}function ef(e){return typeof e=="object"&&e!==null&&"id"in e&&"isReply"in e}var Rr,Fe,wl,us,vl=Object.is,Mr=0,_s=[],xl=[],Ae=ce,cs=Ae.__b,fs=Ae.__r,ps=Ae.diffed,ds=Ae.__c,ms=Ae.unmount,hs=Ae.__;function Sl(e,t){Ae.__h&&Ae.__h(Fe,e,Mr||t),Mr=0;var n=Fe.__H||(Fe.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Ve(e){return Mr=1,tf(ws,e)}function tf(e,t,n){var r=Sl(Rr++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):ws(void 0,t),function(l){var s=(r.__N||r.__)[0],a=r.t(s,l);vl(s,a)||(r.__N=[a,r.__[1]],r.__c.setState({}))}],r.__c=Fe,!Fe.__f)){Fe.__f=!0;var o=Fe.shouldComponentUpdate;Fe.shouldComponentUpdate=function(l,s,a){var f=this.__H;if(!f)return!0;var d=!1,h=this.props!=l;if(f.__.some(function(b){b.__N&&(d=!0,vl(b.__[0],b.__N[0])||(h=!0))}),o){var g=o.call(this,l,s,a);return d?g||h:g}return!d||h}}return r.__}function Ze(e,t){var n=Sl(Rr++,3);!Ae.__s&&bs(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,Fe.__H.__h.push(n))}function je(e){return Mr=5,ke(function(){return{current:e}},[])}function ke(e,t){var n=Sl(Rr++,7);return bs(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Cr(e,t){return Mr=8,ke(function(){return e},t)}function nf(){var e;do{for(;e=xl.shift();)try{Er(e)}catch(n){Ae.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=_s.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Er),t.__h.some(kl),t.__h=[]}catch(n){t.__h=[],Ae.__e(n,e.__v)}}}while(xl.length)}Ae.__b=function(e){Fe=null,cs&&cs(e)},Ae.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),hs&&hs(e,t)},Ae.__r=function(e){fs&&fs(e),Rr=0;var t=(Fe=e.__c).__H;t&&(wl==Fe?Fe.__h=[]:(t.__h.some(Er),t.__h.some(kl),Rr=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),wl=Fe},Ae.diffed=function(e){ps&&ps(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ys(_s.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),wl=Fe=null},Ae.__c=function(e,t){t.some(function(n){try{n.__h.some(Er),n.__h=n.__h.filter(function(r){return!r.__||kl(r)})}catch(r){n.__h=[function(){throw r}]}}),ds&&ds(e,t)},Ae.unmount=function(e){ms&&ms(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,ys(xl.push(o))}else Er(o)}catch(l){t=l}}),r.__H=void 0,t&&Ae.__e(t,r.__v))};var gs=typeof requestAnimationFrame=="function";function rf(e){var t,n=function(){clearTimeout(r),gs&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);gs&&(t=requestAnimationFrame(n))}function ys(e){e!=1&&us==Ae.requestAnimationFrame||((us=Ae.requestAnimationFrame)||rf)(nf)}function Er(e){var t=Fe,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),Fe=t}function kl(e){var t=Fe;e.__c=e.__(),Fe=t}function bs(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!vl(n,e[r])})}function ws(e,t){return typeof t=="function"?t(e):t}var $e=class extends Error{name="ContractError";constructor(t,n,r){super(`${t}: expected ${n}, got ${of(r)}`)}};function of(e){let t=e===void 0?"nothing":JSON.stringify(e)??typeof e;return t.length>60?`${t.slice(0,57)}...`:t}function Tt(e,t){if(typeof e!="object"||e===null||Array.isArray(e))throw new $e(t,"an object",e);return new Map(Object.entries(e))}function Et(e,t,n){if(!Array.isArray(e))throw new $e(t,"a list",e);return e.map((r,o)=>n(r,`${t}[${o}]`))}function Xe(e,t){if(typeof e!="string")throw new $e(t,"a text",e);return e}function Tl(e,t){if(typeof e!="boolean")throw new $e(t,"true or false",e);return e}function Ot(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new $e(t,"a number",e);return e}var lf=new Map([["NaN",Number.NaN],["Infinity",Number.POSITIVE_INFINITY],["-Infinity",Number.NEGATIVE_INFINITY]]);function lt(e,t){if(e===null||typeof e=="number")return e;let n=lf.get(e);if(n===void 0)throw new $e(t,'a number, null, "NaN" or an infinity',e);return n}function Xt(e){return(t,n)=>t==null?null:e(t,n)}function lo(e,t,n){if(e.get("version")!==n)throw new $e(`${t}.version`,String(n),e.get("version"))}var io=["train_reported","train_weighted","train_frozen","train_objective","train_clean","train_eval","train_val_model","val_weighted","val_reported"],ht=["train_averaging","timing","objective","augmentation","dropout","batchnorm","other_mode","weights","generalisation","val_averaging"],so=["batchnorm_noise","batchnorm_stale","interaction","drift","revisit","first_visit"],El=["measured","tentative","none"];function vs(e){let t=Tt(e,"epochs");return lo(t,"epochs",1),{run:Xe(t.get("run"),"epochs.run"),series:Xe(t.get("series"),"epochs.series"),epochs:Ot(t.get("epochs"),"epochs.epochs"),recorded:Ot(t.get("recorded"),"epochs.recorded"),columns:sf(Tt(t.get("columns"),"epochs.columns"),"epochs.columns"),verdict:Xt(ff)(t.get("verdict"),"epochs.verdict"),warnings:Et(t.get("warnings"),"epochs.warnings",Xe),error:Xt(Xe)(t.get("error"),"epochs.error")}}function xs(e,t,n,r){let o=Et(e,t,r);if(o.length!==n)throw new $e(t,`${n} values`,o.length);return o}function Cl(e,t,n){return(r,o)=>xs(e.get(r),`${t}.${r}`,n,o)}function sf(e,t){let n=Et(e.get("epoch"),`${t}.epoch`,Ot);af(n,`${t}.epoch`);let r=Cl(e,t,n.length),o=(s,a)=>uf(s,a,n.length),l=(s,a)=>xs(s,a,n.length,lt);return{epoch:n,step:r("step",Ot),complete:r("complete",Tl),gap:r("gap",lt),rungs:Rl(e.get("rungs"),`${t}.rungs`,io,l),terms:Rl(e.get("terms"),`${t}.terms`,ht,o),details:Rl(e.get("details"),`${t}.details`,so,o),probe:cf(e.get("probe"),`${t}.probe`,n.length),notes:r("notes",(s,a)=>Et(s,a,Xe))}}function af(e,t){let n=e.findIndex((r,o)=>r<=(e[o-1]??-1/0));if(n>=0)throw new $e(`${t}[${n}]`,"a later epoch",e[n])}function Rl(e,t,n,r){let o=Tt(e,t),l=n;for(let s of o.keys())if(!l.includes(s))throw new $e(t,`one of ${n.join(", ")}`,s);return new Map(n.filter(s=>o.has(s)).map(s=>[s,r(o.get(s),`${t}.${s}`)]))}function uf(e,t,n){let r=Cl(Tt(e,t),t,n);return{value:r("value",lt),stderr:r("stderr",lt),low:r("low",lt),high:r("high",lt)}}function cf(e,t,n){let r=Cl(Tt(e,t),t,n);return{batches:r("batches",lt),steps:r("steps",lt),seconds:r("seconds",lt),share:r("share",lt),verified:r("verified",Xt(Tl))}}function ff(e,t){let n=Tt(e,t);return{code:Xe(n.get("code"),`${t}.code`),text:Xe(n.get("text"),`${t}.text`),advice:Et(n.get("advice"),`${t}.advice`,Xe),confidence:pf(n.get("confidence"),`${t}.confidence`)}}function pf(e,t){let n=El.find(r=>r===e);if(n===void 0)throw new $e(t,El.join(" or "),e);return n}function ks(e){let t=Tt(e,"runs");return lo(t,"runs",1),{runs:Et(t.get("runs"),"runs.runs",df),others:Et(t.get("others"),"runs.others",Xe)}}function df(e,t){let n=Tt(e,t);return{run:Xe(n.get("run"),`${t}.run`),series:Xe(n.get("series"),`${t}.series`),epochs:Ot(n.get("epochs"),`${t}.epochs`),recorded:Ot(n.get("recorded"),`${t}.recorded`),last:Xt(mf)(n.get("last"),`${t}.last`),history:hf(n.get("history"),`${t}.history`),verdict:Xt(Xe)(n.get("verdict"),`${t}.verdict`),age:Xt(Ot)(n.get("age"),`${t}.age`),notes:Et(n.get("notes"),`${t}.notes`,Xe),error:Xt(Xe)(n.get("error"),`${t}.error`)}}function mf(e,t){let n=Tt(e,t);return{epoch:Ot(n.get("epoch"),`${t}.epoch`),gap:lt(n.get("gap"),`${t}.gap`),likeForLike:lt(n.get("like_for_like"),`${t}.like_for_like`)}}function hf(e,t){let n=Tt(e,t),r=Et(n.get("epoch"),`${t}.epoch`,Ot),o=Et(n.get("gap"),`${t}.gap`,lt);if(o.length!==r.length)throw new $e(`${t}.gap`,`${r.length} values`,o.length);return{epoch:r,gap:o}}var uo=["gap","train_reported","val_reported",...ht];var ao="p.lossgap.",gf=1500;function Ss(e){let t=yf(e),n=Number(t.get("epoch")),r=uo.find(o=>o===t.get("quantity"));return{run:t.get("run")??null,series:t.get("series")??null,epoch:Number.isInteger(n)&&n>0?n:null,filter:t.get("filter")??"",quantity:r??"gap",ticked:wf(t.get("ticked"))}}function Ts(e,t){let n=e.replace(/^#/,"").split("&").filter(o=>o!==""&&!o.startsWith(ao));(n[0]===void 0||n[0].includes("="))&&n.unshift("lossgap");let r=Object.entries({run:t.run,series:t.series==="loss"?null:t.series,epoch:t.epoch?.toString()??null,filter:t.filter||null,quantity:t.quantity==="gap"?null:t.quantity,ticked:bf(t.ticked)}).flatMap(([o,l])=>l===null?[]:[`${ao}${o}=${encodeURIComponent(l)}`]);return`#${[...n,...r].join("&")}`}function yf(e){let t=new Map;for(let n of e.replace(/^#/,"").split("&")){let[r,...o]=n.split("=");r?.startsWith(ao)&&t.set(r.slice(ao.length),_f(o.join("=")))}return t}function _f(e){try{return decodeURIComponent(e)}catch{return e}}function bf(e){if(e===null)return null;let t=JSON.stringify([...e]);return t.length>gf?null:t}function wf(e){if(e===void 0)return null;try{let t=JSON.parse(e);return Array.isArray(t)?new Set(t.filter(n=>typeof n=="string")):null}catch{return null}}function Es(e,t){let n=e.length-1;return t===null?n:Math.max(0,e.findLastIndex(r=>r<=t))}function Rs(e,t){let n=Math.max(0,Math.min(e.length-1,t));return n===e.length-1?null:e[n]??null}function Ms(e,t,n,r){let o=t?10:1,s=new Map([["ArrowLeft",n-o],["ArrowDown",n-o],["ArrowRight",n+o],["ArrowUp",n+o],["PageDown",n-10],["PageUp",n+10],["Home",0],["End",r]]).get(e);return s===void 0?null:Math.max(0,Math.min(r,s))}function Me(e){return JSON.stringify([e.run,e.series])}var vf=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;function nr(e){let t=e.replace(vf,n=>`\\u${(n.codePointAt(0)??0).toString(16).padStart(4,"0")}`);return t===""?"(no name)":t}function pn(e){let t=nr(e.run);return e.series==="loss"?t:`${t} · ${nr(e.series)}`}function Ps(e,t){if(t==="")return{runs:e,problem:null};try{let n=new RegExp(t,"i");return{runs:e.filter(r=>n.test(r.run)),problem:null}}catch{let n=t.toLowerCase();return{runs:e.filter(r=>r.run.toLowerCase().includes(n)),problem:"not a regular expression: looked for as plain text"}}}var Pl=40;function As(e){return new Set(e.filter(t=>t.last!==null).slice(0,Pl).map(Me))}var Cs=["#12b5cb","#e52592","#f9ab00","#9334e6","#7cb342","#e8710a"],xf={light:["#425066",...Cs],dark:["#8e98a3",...Cs]};function Ls(e,t){let n=new Map(e.map((o,l)=>[o,l])),r=xf[t];return({run:o})=>r[(n.get(o)??0)%r.length]??"#425066"}function Ns(e){let t=[[86400,"d"],[3600,"h"],[60,"min"]];for(let[n,r]of t)if(e>=n)return`${Math.floor(e/n)} ${r} ago`;return e<10?"just now":`${Math.floor(e)} s ago`}var Pr=class extends Error{name="ApiError"};async function Ds(e){return Vs("runs",e,ks)}async function Al(e,t){return Vs(`epochs?${Fs(e)}`,t,vs)}function Os(e,t){return`download?${Fs(e)}&format=${t}`}function Fs({run:e,series:t}){return new URLSearchParams({run:e,series:t}).toString()}async function Vs(e,t,n){let r=await fetch(e,{signal:t}).catch(o=>{throw t.aborted?o:new Pr("TensorBoard does not answer: see whether its process still runs, then retry.")});if(!r.ok)throw new Pr(await kf(r));try{return n(await r.json())}catch(o){throw t.aborted?o:new Pr(Sf(o))}}async function kf(e){return(e.headers.get("content-type")?.startsWith("text/plain")??!1?(await e.text()).trim().slice(0,600):"")||`The server answered ${e.status}: its terminal says more.`}function Sf(e){return`The server's answer is not what this page expects${e instanceof $e?` (${e.message})`:""}. If tb_lossgap was upgraded, restart TensorBoard and reload the page.`}function $s(){let e=new AbortController;return{ask(t,n,r){e.abort();let o=new AbortController;e=o,t(o.signal).then(l=>{o.signal.aborted||n(l)},l=>{o.signal.aborted||r(l)})},cancel(){e.abort()}}}var Ll={value:null,fault:null,isLoading:!0};function Is(e,t,n){let[r,o]=Ve({about:"",...Ll}),l=ke($s,[]);return Ze(()=>{e!==null&&(o(s=>s.about===e?{...s,isLoading:!0}:{about:e,...Ll}),l.ask(t,s=>o({about:e,value:s,fault:null,isLoading:!1}),s=>o(a=>({...a,fault:Tf(s),isLoading:!1}))))},[e,n]),Ze(()=>l.cancel,[l]),r.about===e?r:{about:e??"",...Ll}}function Tf(e){return e instanceof Error?e.message:String(e)}function Hs(e){return Is("runs",Ds,e)}function zs(e,t){let n=e===null?null:Me(e);return Is(n,r=>e===null?Promise.reject(new Error("no run")):Al(e,r),t)}var Ef=4;function Ws(e){let[t,n]=Ve(new Map),r=je(new Map),o=e.map(l=>`${Me(l)}@${l.recorded}`).join(`
`);return Ze(()=>{let l=new AbortController,s=e.filter(f=>r.current.get(Me(f))!==f.recorded),a=async()=>{for(let f=s.shift();f!==void 0;f=s.shift()){let[d,h]=[f,Me(f)],g=await Al(d,l.signal).catch(()=>null);if(l.signal.aborted)return;r.current.set(h,d.recorded),n(b=>new Map(b).set(h,g))}};for(let f=0;f<Ef;f++)a();return()=>l.abort()},[o]),{full:t,missing:e.filter(l=>!t.has(Me(l))).length}}function Qe(e){return!Number.isFinite(e)||e===0?3:Math.min(9,Math.max(1,2-Math.floor(Math.log10(Math.abs(e)))))}function Ks(e){for(let t=0;t<12;t+=1){let n=e*10**t;if(Math.abs(n-Math.round(n))<1e-6*n)return t}return 12}function jt(e){let t=0;for(let n of e)n!==null&&Number.isFinite(n)&&(t=Math.max(t,Math.abs(n)));return t}function Rt(e,t){if(Number.isNaN(e))return"NaN";if(!Number.isFinite(e))return e>0?"∞":"−∞";let n=Math.abs(e),r=n>=1e7?n.toExponential(3):n.toFixed(t);return e<0&&Number(r)!==0?"−"+r:r}function Ce(e,t){let n=Rt(e,t);return e>0&&Number(n)!==0?`+${n}`:n}function Nl(e){return e.replace(/(?<=^|[\s([])-(?=[\d.])/g,"−")}function co(e){return Number.isFinite(e)?`${Ce(e*100,Math.abs(e)<.0995?1:0)} %`:"–"}function Us(e,t=4){let n=[];for(let l of e){let s=n.at(-1);s!==void 0&&s[1]===l-1?s[1]=l:n.push([l,l])}let r=n.slice(0,t).map(([l,s])=>l===s?`${l}`:`${l}–${s}`),o=n.slice(t).reduce((l,[s,a])=>l+a-s+1,0);return r.join(", ")+(o>0?` and ${o} more`:"")}var Se={train_averaging:{label:"Averaging (train)",meaning:"mean of batch means instead of the mean over samples",light:"#4ea09d",dark:"#cae9ff"},timing:{label:"Timing",meaning:"training loss averaged while the weights still moved",light:"#2d2d8e",dark:"#4b70f1"},objective:{label:"Objective",meaning:"training and validation use different losses",light:"#780bcd",dark:"#aec4e5"},augmentation:{label:"Augmentation",meaning:"training inputs are altered, validation inputs are not",light:"#652d52",dark:"#f7dba8"},dropout:{label:"Dropout",meaning:"dropout and other randomness, on in training only",light:"#cb7a06",dark:"#f48a00"},batchnorm:{label:"Batch norm",meaning:"batch statistics in training, running ones in validation",light:"#960000",dark:"#af6651"},other_mode:{label:"Other mode effects",meaning:"whatever else eval() changes",light:"#33707b",dark:"#01c89e"},weights:{label:"Weights",meaning:"validation uses other weights (EMA, SWA)",light:"#44054c",dark:"#10f70b"},generalisation:{label:"Generalisation",meaning:"like for like: the same model, mode and averaging on other samples",light:"#975fdf",dark:"#c694ff"},val_averaging:{label:"Averaging (val)",meaning:"mean of batch means instead of the mean over samples",light:"#cd1a3d",dark:"#e311ac"}},fo={batchnorm_noise:{of:"batchnorm",label:"noise of batch statistics",meaning:"inherent in small batches"},batchnorm_stale:{of:"batchnorm",label:"stale running statistics",meaning:"can be mended: momentum, recalibration"},interaction:{of:"dropout",label:"interaction with batch norm",meaning:"the order of toggling moves the shares by half of it"},drift:{of:"timing",label:"drift",meaning:"improvement that validation shares"},revisit:{of:"timing",label:"revisit",meaning:"memory of the samples just seen"},first_visit:{of:"generalisation",label:"first visit",meaning:"unseen training against validation: is the split fair?"}},en={train_reported:{label:"Reported training",colour:"ink",dash:[6,4],width:2},train_weighted:{label:"Each sample once",colour:"train_averaging",dash:[],width:1.5},train_frozen:{label:"At final weights",colour:"timing",dash:[],width:1.5},train_objective:{label:"Validation's loss",colour:"objective",dash:[2,2],width:1.5},train_clean:{label:"Clean inputs",colour:"augmentation",dash:[8,3],width:1.5},train_eval:{label:"Evaluation mode",colour:"dropout",dash:[],width:1.5},train_val_model:{label:"Validation's weights",colour:"weights",dash:[4,2],width:1.5},val_weighted:{label:"Validation, each sample once",colour:"generalisation",dash:[],width:1.5},val_reported:{label:"Reported validation",colour:"ink",dash:[],width:2}},Ft={light:{ink:"#202124",muted:"#5f6368",grid:"#e8eaed",ground:"#ffffff",alarm:"#c5221f"},dark:{ink:"#ffffff",muted:"#bdc1c6",grid:"#474747",ground:"#303030",alarm:"#ff8a80"}};function Dl(e,t){let{colour:n}=en[e];return n==="ink"?Ft[t].ink:Se[n][t]}var Rf=new Map([...ht.map(e=>[e,{words:Se[e].label.toLowerCase(),term:e}]),["overfitting",{words:"overfitting",term:"generalisation"}],["hidden_overfitting",{words:"hidden overfitting",term:"generalisation"}],["easy_validation",{words:"easy validation set",term:"generalisation"}],["stale_batchnorm",{words:"stale batch norm",term:"batchnorm"}],["dropout_before_batchnorm",{words:"dropout before batch norm",term:"dropout"}],["denominator",{words:"wrong denominator",term:"train_averaging"}],["mode_fault",{words:"wrong train/eval mode",term:"other_mode"}],["overlap",{words:"splits overlap",term:"generalisation"}],["nothing",{words:"nothing to explain",term:null}],["inconclusive",{words:"inconclusive",term:null}]]);function Bs(e){let t=e.split(/(?<=[.!?])\s+(?=\p{Lu})/u),n=t.findIndex(o=>/interval|\(exact\)|\[[^\]]*,[^\]]*\]/.test(o)),r=n<0?1:n+1;return{head:t.slice(0,r).join(" "),rest:t.slice(r).join(" ")}}function po(e){return Rf.get(e)??{words:e.replaceAll("_"," "),term:null}}var Mf=Symbol.for("pv"),Cf=0;function p(e,t,n,r,o,l){t||(t={});var s,a,f=t;if("ref"in f&&typeof e!="function")for(a in f={},t)a=="ref"?s=t[a]:f[a]=t[a];var d={type:e,props:f,key:n,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Mf,__v:--Cf,__i:-1,__u:0};return(o||l)&&(d.__source=o,d.__self=l),ce.vnode&&ce.vnode(d),d}function mo({run:e}){let t=pn(e).split(/(?<=[/_,;=-])(?=[^/_,;=-])/);return p("bdi",{class:"run-name",children:t.map((n,r)=>p(ne,{children:[r>0&&p("wbr",{}),n]}))})}function js(e){let{answer:t,filter:n,ticked:r,onTick:o}=e,{runs:l,problem:s}=Ps(t.runs,n),a=l.filter(d=>d.last!==null).map(Me),f=a.filter(d=>r.has(d)).length;return p("nav",{class:"runs","aria-label":"Runs",children:[p("div",{class:"runs-head",children:[p("input",{type:"search",placeholder:"Filter runs (regex)","aria-label":"Filter runs by regular expression",value:n,onInput:d=>e.onFilter(d.currentTarget.value)}),s!==null&&p("p",{class:"note",children:s}),p("label",{class:"tick-all",children:[p("input",{type:"checkbox",ref:d=>{d!==null&&(d.indeterminate=f>0&&f<a.length)},checked:f>0&&f===a.length,disabled:a.length===0,onChange:()=>o(a,f<a.length)}),p("span",{children:l.length===t.runs.length?`${l.length} ${l.length===1?"run":"runs"}`:`${l.length} of ${t.runs.length} runs`}),p("span",{class:"figure",children:"last gap"})]})]}),p("ul",{children:l.map(d=>p(Pf,{run:d,list:e},Me(d)))}),t.others.length>0&&p("p",{class:"note others",title:t.others.slice(0,40).map(nr).join(`
`),children:[t.others.length," ",t.others.length===1?"run":"runs"," without loss-gap records"]})]})}function Pf({run:e,list:t}){let n=Me(e),r=pn(e),o=n===t.inspected;return p("li",{class:o?"inspected":"",children:[p("input",{type:"checkbox","aria-label":`Compare ${r}`,checked:t.ticked.has(n),disabled:e.last===null,onChange:l=>t.onTick([n],l.currentTarget.checked)}),p("button",{type:"button","aria-current":o?"true":void 0,title:`${r}
${Gs(e)}`,onClick:()=>t.onInspect(e),children:[p("span",{class:"swatch",style:{background:t.colour(e)}}),p(mo,{run:e}),p(Af,{run:e}),p("span",{class:"run-state",children:Gs(e)})]})]})}function Af({run:e}){if(e.error!==null)return p("span",{class:"figure alarm",children:"error"});let t=e.last?.gap??null;return p("span",{class:"figure",children:t===null?"–":Ce(t,Math.min(4,Qe(t)))})}function Gs(e){let t=e.age===null?[]:[Ns(e.age)];return e.error!==null?[e.error,...t].join(" · "):[...e.verdict===null?[]:[po(e.verdict).words],...t].join(" · ")}function Yt({text:e}){let t=e.split("`").map((n,r)=>r%2===1?n:Nl(n));return t.length%2===0?p(ne,{children:Nl(e)}):p(ne,{children:t.map((n,r)=>r%2===1?p("code",{children:n},r):n)})}function Ar(e){let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function Ys({answer:e,index:t}){let n=e.verdict?.advice??[],r=e.columns.notes[t]??[];return p(ne,{children:[p("div",{class:"card-head",children:p("h2",{children:"What to do"})}),n.length===0?p("p",{class:"note",children:"Nothing: there is no advice for this verdict."}):p("ul",{class:"advice",children:n.map(o=>p("li",{children:p(Yt,{text:Ar(o)})},o))}),p("div",{class:"card-head",children:p("h2",{children:"About this epoch"})}),p("ul",{class:"notes",children:[!(e.columns.complete[t]??!0)&&p("li",{children:"The epoch was not complete when it was written: its numbers are of the part seen."}),p(Lf,{columns:e.columns,index:t}),r.map(o=>p("li",{children:p(Yt,{text:Ar(o)})},o))]})]})}function Lf({columns:e,index:t}){let{probe:n}=e,r=n.batches[t]??null;if(r===null||r===0)return p("li",{children:"Nothing was probed: only what needs no extra forward is measured."});let[o,l]=[n.steps[t]??null,n.seconds[t]??null],s=n.share[t]??null,a=n.verified[t]??null;return p("li",{children:["Probed ",r,o!==null&&` of ${o}`," training batches",l!==null&&` in ${Rt(l,l<10?2:0)} s`,s!==null&&` (${co(s).replace("+","")} of the training time)`,a===!0&&"; a replayed step gave its own loss again",a===!1&&"; a replayed step did NOT give its own loss again","."]})}function qs(e){return e!=="gap"}function Qs(e,t,n){let r=Me(e);if(t==="gap")return{key:r,run:e,epoch:e.history.epoch,value:e.history.gap};let o=n?Nf(n,t):void 0;return!n||o===void 0?null:{key:r,run:e,epoch:n.columns.epoch,value:o}}function Nf(e,t){let{columns:n}=e;return t==="gap"?n.gap:t==="train_reported"||t==="val_reported"?n.rungs.get(t):n.terms.get(t)?.value}function Js(e){let t=[...new Set(e.flatMap(o=>o.epoch))].sort((o,l)=>o-l),n=new Map(t.map((o,l)=>[o,l])),r=e.map(o=>{let l=new Array(t.length).fill(void 0);return o.epoch.forEach((s,a)=>{l[n.get(s)??0]=Lr(o.value[a]??null)}),l});return{epoch:t,values:r}}function Lr(e){return e!==null&&Number.isFinite(e)?e:null}var Df="uplot",Of="u-hz",Ff="u-vt",Vf="u-title",$f="u-wrap",If="u-under",Hf="u-over",zf="u-axis",Pn="u-off",Wf="u-select",Kf="u-cursor-x",Uf="u-cursor-y",Bf="u-cursor-pt",Gf="u-legend",jf="u-live",Yf="u-inline",qf="u-series",Qf="u-marker",Zs="u-label",Jf="u-value",Dr="width",Or="height";var Xs="bottom",rr="left",Ol="right",Zl="#000",ea=Zl+"0",Fl="mousemove",ta="mousedown",Vl="mouseup",na="mouseenter",ra="mouseleave",oa="dblclick",Zf="resize",Xf="scroll",la="change",bo="dppxchange",Xl="--",cr=typeof window<"u",Wl=cr?document:null,lr=cr?window:null,ep=cr?navigator:null,se,ho;function Kl(){let e=devicePixelRatio;se!=e&&(se=e,ho&&Bl(la,ho,Kl),ho=matchMedia(`(min-resolution: ${se-.001}dppx) and (max-resolution: ${se+.001}dppx)`),An(la,ho,Kl),lr.dispatchEvent(new CustomEvent(bo)))}function gt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function Ul(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function be(e,t,n){e.style[t]=n+"px"}function Vt(e,t,n,r){let o=Wl.createElement(e);return t!=null&&gt(o,t),n?.insertBefore(o,r),o}function Mt(e,t){return Vt("div",e,t)}var ia=new WeakMap;function qt(e,t,n,r,o){let l="translate("+t+"px,"+n+"px)",s=ia.get(e);l!=s&&(e.style.transform=l,ia.set(e,l),t<0||n<0||t>r||n>o?gt(e,Pn):Ul(e,Pn))}var sa=new WeakMap;function aa(e,t,n){let r=t+n,o=sa.get(e);r!=o&&(sa.set(e,r),e.style.background=t,e.style.borderColor=n)}var ua=new WeakMap;function ca(e,t,n,r){let o=t+""+n,l=ua.get(e);o!=l&&(ua.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var ei={passive:!0},tp={...ei,capture:!0};function An(e,t,n,r){t.addEventListener(e,n,r?tp:ei)}function Bl(e,t,n,r){t.removeEventListener(e,n,ei)}cr&&Kl();function $t(e,t,n,r){let o;n=n||0,r=r||t.length-1;let l=r<=2147483647;for(;r-n>1;)o=l?n+r>>1:yt((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function $a(e){return(n,r,o)=>{let l=-1,s=-1;for(let a=r;a<=o;a++)if(e(n[a])){l=a;break}for(let a=o;a>=r;a--)if(e(n[a])){s=a;break}return[l,s]}}var Ia=e=>e!=null,Ha=e=>e!=null&&e>0,xo=$a(Ia),np=$a(Ha);function rp(e,t,n,r=0,o=!1){let l=o?np:xo,s=o?Ha:Ia;[t,n]=l(e,t,n);let a=e[t],f=e[t];if(t>-1)if(r==1)a=e[t],f=e[n];else if(r==-1)a=e[n],f=e[t];else for(let d=t;d<=n;d++){let h=e[d];s(h)&&(h<a?a=h:h>f&&(f=h))}return[a??de,f??-de]}function ko(e,t,n,r){let o=da(e),l=da(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let s=n==10?tn:za,a=o==1?yt:Ct,f=l==1?Ct:yt,d=a(s(He(e))),h=f(s(He(t))),g=ir(n,d),b=ir(n,h);return n==10&&(d<0&&(g=me(g,-d)),h<0&&(b=me(b,-h))),r||n==2?(e=g*o,t=b*l):(e=Ba(e,g),t=So(t,b)),[e,t]}function ti(e,t,n,r){let o=ko(e,t,n,r);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var ni=.1,fa={mode:3,pad:ni},Vr={pad:0,soft:null,mode:0},op={min:Vr,max:Vr};function wo(e,t,n,r){return To(n)?pa(e,t,n):(Vr.pad=n,Vr.soft=r?0:null,Vr.mode=r?3:0,pa(e,t,op))}function le(e,t){return e??t}function lp(e,t,n){for(t=le(t,0),n=le(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function pa(e,t,n){let r=n.min,o=n.max,l=le(r.pad,0),s=le(o.pad,0),a=le(r.hard,-de),f=le(o.hard,de),d=le(r.soft,de),h=le(o.soft,-de),g=le(r.mode,0),b=le(o.mode,0),_=t-e,S=tn(_),k=it(He(e),He(t)),T=tn(k),M=He(T-S);(_<1e-24||M>10)&&(_=0,(e==0||t==0)&&(_=1e-24,g==2&&d!=de&&(l=0),b==2&&h!=-de&&(s=0)));let v=_||k||1e3,A=tn(v),E=ir(10,yt(A)),Y=v*(_==0?e==0?.1:1:l),F=me(Ba(e-Y,E/10),24),q=e>=d&&(g==1||g==3&&F<=d||g==2&&F>=d)?d:de,K=it(a,F<q&&e>=q?q:It(q,F)),J=v*(_==0?t==0?.1:1:s),W=me(So(t+J,E/10),24),P=t<=h&&(b==1||b==3&&W>=h||b==2&&W<=h)?h:-de,U=It(f,W>P&&t<=P?P:it(P,W));return K==U&&K==0&&(U=100),[K,U]}var ip=new Intl.NumberFormat(cr?ep.language:"en-US"),ri=e=>ip.format(e),_t=Math,_o=_t.PI,He=_t.abs,yt=_t.floor,Ie=_t.round,Ct=_t.ceil,It=_t.min,it=_t.max,ir=_t.pow,da=_t.sign,tn=_t.log10,za=_t.log2,sp=(e,t=1)=>_t.sinh(e)*t,$l=(e,t=1)=>_t.asinh(e/t),de=1/0;function ma(e){return(tn((e^e>>31)-(e>>31))|0)+1}function Gl(e,t,n){return It(it(e,t),n)}function Wa(e){return typeof e=="function"}function ee(e){return Wa(e)?e:()=>e}var ap=()=>{},Ka=e=>e,Ua=(e,t)=>t,up=e=>null,ha=e=>!0,ga=(e,t)=>e==t,cp=/\.\d*?(?=9{6,}|0{6,})/gm,Ln=e=>{if(ja(e)||mn.has(e))return e;let t=`${e}`,n=t.match(cp);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,l]=t.split("e");return+`${Ln(o)}e${l}`}return me(e,r)};function Mn(e,t){return Ln(me(Ln(e/t))*t)}function So(e,t){return Ln(Ct(Ln(e/t))*t)}function Ba(e,t){return Ln(yt(Ln(e/t))*t)}function me(e,t=0){if(ja(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);return Ie(r)/n}var mn=new Map;function Ga(e){return((""+e).split(".")[1]||"").length}function Ir(e,t,n,r){let o=[],l=r.map(Ga);for(let s=t;s<n;s++){let a=He(s),f=me(ir(e,s),a);for(let d=0;d<r.length;d++){let h=e==10?+`${r[d]}e${s}`:r[d]*f,g=(s>=0?0:a)+(s>=l[d]?0:l[d]),b=e==10?h:me(h,g);o.push(b),mn.set(b,g)}}return o}var $r={},oi=[],sr=[null,null],dn=Array.isArray,ja=Number.isInteger,fp=e=>e===void 0;function ya(e){return typeof e=="string"}function To(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function pp(e){return e!=null&&typeof e=="object"}var dp=Object.getPrototypeOf(Uint8Array),Ya="__proto__";function ar(e,t=To){let n;if(dn(e)){let r=e.find(o=>o!=null);if(dn(r)||t(r)){n=Array(e.length);for(let o=0;o<e.length;o++)n[o]=ar(e[o],t)}else n=e.slice()}else if(e instanceof dp)n=e.slice();else if(t(e)){n={};for(let r in e)r!=Ya&&(n[r]=ar(e[r],t))}else n=e;return n}function Le(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)o!=Ya&&(To(e[o])?Le(e[o],ar(r[o])):e[o]=ar(r[o]))}return e}var mp=0,hp=1,gp=2;function yp(e,t,n){for(let r=0,o,l=-1;r<t.length;r++){let s=t[r];if(s>l){for(o=s-1;o>=0&&e[o]==null;)e[o--]=null;for(o=s+1;o<n&&e[o]==null;)e[l=o++]=null}}}function _p(e,t){if(vp(e)){let s=e[0].slice();for(let a=1;a<e.length;a++)s.push(...e[a].slice(1));return xp(s[0])||(s=wp(s)),s}let n=new Set;for(let s=0;s<e.length;s++){let f=e[s][0],d=f.length;for(let h=0;h<d;h++)n.add(f[h])}let r=[Array.from(n).sort((s,a)=>s-a)],o=r[0].length,l=new Map;for(let s=0;s<o;s++)l.set(r[0][s],s);for(let s=0;s<e.length;s++){let a=e[s],f=a[0];for(let d=1;d<a.length;d++){let h=a[d],g=Array(o).fill(void 0),b=t?t[s][d]:hp,_=[];for(let S=0;S<h.length;S++){let k=h[S],T=l.get(f[S]);k===null?b!=mp&&(g[T]=k,b==gp&&_.push(T)):g[T]=k}yp(g,_,o),r.push(g)}}return r}var bp=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function wp(e){let t=e[0],n=t.length,r=Array(n);for(let l=0;l<r.length;l++)r[l]=l;r.sort((l,s)=>t[l]-t[s]);let o=[];for(let l=0;l<e.length;l++){let s=e[l],a=Array(n);for(let f=0;f<n;f++)a[f]=s[r[f]];o.push(a)}return o}function vp(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=t){for(let l=0;l<n;l++)if(o[l]!=t[l])return!1}}return!0}function xp(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let l=it(1,yt((o-r+1)/t));for(let s=e[r],a=r+l;a<=o;a+=l){let f=e[a];if(f!=null){if(f<=s)return!1;s=f}}return!0}var qa=["January","February","March","April","May","June","July","August","September","October","November","December"],Qa=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Ja(e){return e.slice(0,3)}var kp=Qa.map(Ja),Sp=qa.map(Ja),Tp={MMMM:qa,MMM:Sp,WWWW:Qa,WWW:kp};function Nr(e){return(e<10?"0":"")+e}function Ep(e){return(e<10?"00":e<100?"0":"")+e}var Rp={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Nr(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Nr(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Nr(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>Nr(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Nr(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Ep(e.getMilliseconds())};function li(e,t){t=t||Tp;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(e);)n.push(o[0][0]=="{"?Rp[o[1]]:o[0]);return l=>{let s="";for(let a=0;a<n.length;a++)s+=typeof n[a]=="string"?n[a]:n[a](l,t);return s}}var Mp=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Cp(e,t){let n;return t=="UTC"||t=="Etc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==Mp?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var Za=e=>e%1==0,vo=[1,2,2.5,5],Pp=Ir(10,-32,0,vo),Xa=Ir(10,0,32,vo),Ap=Xa.filter(Za),Cn=Pp.concat(Xa),ii=`
`,eu="{YYYY}",_a=ii+eu,tu="{M}/{D}",Fr=ii+tu,go=Fr+"/{YY}",nu="{aa}",Lp="{h}:{mm}",or=Lp+nu,ba=ii+or,wa=":{ss}",ue=null;function ru(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,l=o*30,s=o*365,f=(e==1?Ir(10,0,3,vo).filter(Za):Ir(10,-3,0,vo)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,l,l*2,l*3,l*4,l*6,s,s*2,s*5,s*10,s*25,s*50,s*100]),d=[[s,eu,ue,ue,ue,ue,ue,ue,1],[o*28,"{MMM}",_a,ue,ue,ue,ue,ue,1],[o,tu,_a,ue,ue,ue,ue,ue,1],[r,"{h}"+nu,go,ue,Fr,ue,ue,ue,1],[n,or,go,ue,Fr,ue,ue,ue,1],[t,wa,go+" "+or,ue,Fr+" "+or,ue,ba,ue,1],[e,wa+".{fff}",go+" "+or,ue,Fr+" "+or,ue,ba,ue,1]];function h(g){return(b,_,S,k,T,M)=>{let v=[],A=T>=s,E=T>=l&&T<s,Y=g(S),F=me(Y*e,3),q=Il(Y.getFullYear(),A?0:Y.getMonth(),E||A?1:Y.getDate()),K=me(q*e,3);if(E||A){let J=E?T/l:0,W=A?T/s:0,P=F==K?F:me(Il(q.getFullYear()+W,q.getMonth()+J,1)*e,3),U=new Date(Ie(P/e)),N=U.getFullYear(),G=U.getMonth();for(let z=0;P<=k;z++){let te=Il(N+W*z,G+J*z,1),H=te-g(me(te*e,3));P=me((+te+H)*e,3),P<=k&&v.push(P)}}else{let J=T>=o?o:T,W=yt(S)-yt(F),P=K+W+So(F-K,J);v.push(P);let U=g(P),N=U.getHours()+U.getMinutes()/n+U.getSeconds()/r,G=T/r,z=b.axes[_]._space,te=M/z;for(;P=me(P+T,e==1?0:3),!(P>k);)if(G>1){let H=yt(me(N+G,6))%24,re=g(P).getHours()-H;re>1&&(re=-1),P-=re*r,N=(N+G)%24;let fe=v[v.length-1];me((P-fe)/T,3)*te>=.7&&v.push(P)}else v.push(P)}return v}}return[f,d,h]}var[Np,Dp,Op]=ru(1),[Fp,Vp,$p]=ru(.001);Ir(2,-53,53,[1]);function va(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function xa(e,t){return(n,r,o,l,s)=>{let a=t.find(S=>s>=S[0])||t[t.length-1],f,d,h,g,b,_;return r.map(S=>{let k=e(S),T=k.getFullYear(),M=k.getMonth(),v=k.getDate(),A=k.getHours(),E=k.getMinutes(),Y=k.getSeconds(),F=T!=f&&a[2]||M!=d&&a[3]||v!=h&&a[4]||A!=g&&a[5]||E!=b&&a[6]||Y!=_&&a[7]||a[1];return f=T,d=M,h=v,g=A,b=E,_=Y,F(k)})}}function Ip(e,t){let n=li(t);return(r,o,l,s,a)=>o.map(f=>n(e(f)))}function Il(e,t,n){return new Date(e,t,n)}function ka(e,t){return t(e)}var Hp="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Sa(e,t){return(n,r,o,l)=>l==null?Xl:t(e(r))}function zp(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Wp(e,t){return e.series[t].fill(e,t)}var Kp={show:!0,live:!0,isolate:!1,mount:ap,markers:{show:!0,width:2,stroke:zp,fill:Wp,dash:"solid"},idx:null,idxs:null,values:[]};function Up(e,t){let n=e.cursor.points,r=Mt(),o=n.size(e,t);be(r,Dr,o),be(r,Or,o);let l=o/-2;be(r,"marginLeft",l),be(r,"marginTop",l);let s=n.width(e,t,o);return s&&be(r,"borderWidth",s),r}function Bp(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Gp(e,t){let n=e.series[t].points;return n._stroke||n._fill}function jp(e,t){return e.series[t].points.size}var Hl=[0,0];function Yp(e,t,n){return Hl[0]=t,Hl[1]=n,Hl}function yo(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function zl(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var qp={show:!0,x:!0,y:!0,lock:!1,move:Yp,points:{one:!1,show:Up,size:jp,width:0,stroke:Gp,fill:Bp},bind:{mousedown:yo,mouseup:yo,click:yo,dblclick:yo,mousemove:zl,mouseleave:zl,mouseenter:zl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},ou={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},si=Le({},ou,{filter:Ua}),lu=Le({},si,{size:10}),iu=Le({},ou,{show:!1}),ai='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',su="bold "+ai,au=1.5,Ta={show:!0,scale:"x",stroke:Zl,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:su,side:2,grid:si,ticks:lu,border:iu,font:ai,lineGap:au,rotate:0},Qp="Value",Jp="Time",Ea={show:!0,scale:"x",auto:!1,sorted:1,min:de,max:-de,idxs:[]};function Zp(e,t,n,r,o){return t.map(l=>l==null?"":ri(l))}function Xp(e,t,n,r,o,l,s){let a=[],f=mn.get(o)||0;n=s?n:me(So(n,o),f);for(let d=n;d<=r;d=me(d+o,f))a.push(Object.is(d,-0)?0:d);return a}function jl(e,t,n,r,o,l,s){let a=[],f=e.scales[e.axes[t].scale].log,d=f==10?tn:za,h=yt(d(n));o=ir(f,h),f==10&&(o=Cn[$t(o,Cn)]);let g=n,b=o*f;f==10&&(b=Cn[$t(b,Cn)]);do a.push(g),g=g+o,f==10&&!mn.has(g)&&(g=me(g,mn.get(o))),g>=b&&(o=g,b=o*f,f==10&&(b=Cn[$t(b,Cn)]));while(g<=r);return a}function ed(e,t,n,r,o,l,s){let f=e.scales[e.axes[t].scale].asinh,d=r>f?jl(e,t,it(f,n),r,o):[f],h=r>=0&&n<=0?[0]:[];return(n<-f?jl(e,t,it(f,-r),-n,o):[f]).reverse().map(b=>-b).concat(h,d)}var uu=/./,td=/[12357]/,nd=/[125]/,Ra=/1/,Yl=(e,t,n,r)=>e.map((o,l)=>t==4&&o==0||l%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function rd(e,t,n,r,o){let l=e.axes[n],s=l.scale,a=e.scales[s],f=e.valToPos,d=l._space,h=f(10,s),g=f(9,s)-h>=d?uu:f(7,s)-h>=d?td:f(5,s)-h>=d?nd:Ra;if(g==Ra){let b=He(f(1,s)-h);if(b<d)return Yl(t.slice().reverse(),a.distr,g,Ct(d/b)).reverse()}return Yl(t,a.distr,g,1)}function od(e,t,n,r,o){let l=e.axes[n],s=l.scale,a=l._space,f=e.valToPos,d=He(f(1,s)-f(2,s));return d<a?Yl(t.slice().reverse(),3,uu,Ct(a/d)).reverse():t}function ld(e,t,n,r){return r==null?Xl:t==null?"":ri(t)}var Ma={show:!0,scale:"y",stroke:Zl,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:su,side:3,grid:si,ticks:lu,border:iu,font:ai,lineGap:au,rotate:0};function id(e,t){let n=3+(e||1)*2;return me(n*t,3)}function sd(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],l=e.valToPos(o[r[0]],n,!0),s=e.valToPos(o[r[1]],n,!0),a=He(s-l),f=e.series[t],d=a/(f.points.space*se);return r[1]-r[0]<=d}var Ca={scale:null,auto:!0,sorted:0,min:de,max:-de},cu=(e,t,n,r,o)=>o,Pa={show:!0,auto:!0,sorted:0,gaps:cu,alpha:1,facets:[Le({},Ca,{scale:"x"}),Le({},Ca,{scale:"y"})]},Aa={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:cu,alpha:1,points:{show:sd,filter:null},values:null,min:de,max:-de,idxs:[],path:null,clip:null};function ad(e,t,n,r,o){return n/10}var fu={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ud=Le({},fu,{time:!1,ori:1}),La={};function pu(e,t){let n=La[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,l,s,a,f,d){for(let h=0;h<n.plots.length;h++)n.plots[h]!=o&&n.plots[h].pub(r,o,l,s,a,f,d)}},e!=null&&(La[e]=n)),n}var ur=1,ql=2;function Nn(e,t,n){let r=e.mode,o=e.series[t],l=r==2?e._data[t]:e._data,s=e.scales,a=e.bbox,f=l[0],d=r==2?l[1]:l[t],h=r==2?s[o.facets[0].scale]:s[e.series[0].scale],g=r==2?s[o.facets[1].scale]:s[o.scale],b=a.left,_=a.top,S=a.width,k=a.height,T=e.valToPosH,M=e.valToPosV;return h.ori==0?n(o,f,d,h,g,T,M,b,_,S,k,Ro,fr,Co,mu,gu):n(o,f,d,h,g,M,T,_,b,k,S,Mo,pr,fi,hu,yu)}function ui(e,t){let n=0,r=0,o=le(e.bands,oi);for(let l=0;l<o.length;l++){let s=o[l];s.series[0]==t?n=s.dir:s.series[1]==t&&(s.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function cd(e,t,n,r,o){let l=e.mode,s=e.series[t],a=l==2?s.facets[1].scale:s.scale,f=e.scales[a];return o==-1?f.min:o==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function nn(e,t,n,r,o,l){return Nn(e,t,(s,a,f,d,h,g,b,_,S,k,T)=>{let M=s.pxRound,v=d.dir*(d.ori==0?1:-1),A=d.ori==0?fr:pr,E,Y;v==1?(E=n,Y=r):(E=r,Y=n);let F=M(g(a[E],d,k,_)),q=M(b(f[E],h,T,S)),K=M(g(a[Y],d,k,_)),J=M(b(l==1?h.max:h.min,h,T,S)),W=new Path2D(o);return A(W,K,J),A(W,F,J),A(W,F,q),W})}function Eo(e,t,n,r,o,l){let s=null;if(e.length>0){s=new Path2D;let a=t==0?Co:fi,f=n;for(let g=0;g<e.length;g++){let b=e[g];if(b[1]>b[0]){let _=b[0]-f;_>0&&a(s,f,r,_,r+l),f=b[1]}}let d=n+o-f,h=10;d>0&&a(s,f,r-h/2,d,r+l+h)}return s}function fd(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function ci(e,t,n,r,o,l,s){let a=[],f=e.length;for(let d=o==1?n:r;d>=n&&d<=r;d+=o)if(t[d]===null){let g=d,b=d;if(o==1)for(;++d<=r&&t[d]===null;)b=d;else for(;--d>=n&&t[d]===null;)b=d;let _=l(e[g]),S=b==g?_:l(e[b]),k=g-o;_=s<=0&&k>=0&&k<f?l(e[k]):_;let M=b+o;S=s>=0&&M>=0&&M<f?l(e[M]):S,S>=_&&a.push([_,S])}return a}function Na(e){return e==0?Ka:e==1?Ie:t=>Mn(t,e)}function du(e){let t=e==0?Ro:Mo,n=e==0?(o,l,s,a,f,d)=>{o.arcTo(l,s,a,f,d)}:(o,l,s,a,f,d)=>{o.arcTo(s,l,f,a,d)},r=e==0?(o,l,s,a,f)=>{o.rect(l,s,a,f)}:(o,l,s,a,f)=>{o.rect(s,l,f,a)};return(o,l,s,a,f,d=0,h=0)=>{d==0&&h==0?r(o,l,s,a,f):(d=It(d,a/2,f/2),h=It(h,a/2,f/2),t(o,l+d,s),n(o,l+a,s,l+a,s+f,d),n(o,l+a,s+f,l,s+f,h),n(o,l,s+f,l,s,h),n(o,l,s,l+a,s,d),o.closePath())}}var Ro=(e,t,n)=>{e.moveTo(t,n)},Mo=(e,t,n)=>{e.moveTo(n,t)},fr=(e,t,n)=>{e.lineTo(t,n)},pr=(e,t,n)=>{e.lineTo(n,t)},Co=du(0),fi=du(1),mu=(e,t,n,r,o,l)=>{e.arc(t,n,r,o,l)},hu=(e,t,n,r,o,l)=>{e.arc(n,t,r,o,l)},gu=(e,t,n,r,o,l,s)=>{e.bezierCurveTo(t,n,r,o,l,s)},yu=(e,t,n,r,o,l,s)=>{e.bezierCurveTo(n,t,o,r,s,l)};function _u(e){return(t,n,r,o,l)=>Nn(t,n,(s,a,f,d,h,g,b,_,S,k,T)=>{let{pxRound:M,points:v}=s,A,E;d.ori==0?(A=Ro,E=mu):(A=Mo,E=hu);let Y=me(v.width*se,3),F=(v.size-v.width)/2*se,q=me(F*2,3),K=new Path2D,J=new Path2D,{left:W,top:P,width:U,height:N}=t.bbox;Co(J,W-q,P-q,U+q*2,N+q*2);let G=z=>{if(f[z]!=null){let te=M(g(a[z],d,k,_)),H=M(b(f[z],h,T,S));A(K,te+F,H),E(K,te,H,F,0,_o*2)}};if(l)l.forEach(G);else for(let z=r;z<=o;z++)G(z);return{stroke:Y>0?K:null,fill:K,clip:J,flags:ur|ql}})}function bu(e){return(t,n,r,o,l,s)=>{r!=o&&(l!=r&&s!=r&&e(t,n,r),l!=o&&s!=o&&e(t,n,o),e(t,n,s))}}var pd=bu(fr),dd=bu(pr);function wu(e){let t=le(e?.alignGaps,0);return(n,r,o,l)=>Nn(n,r,(s,a,f,d,h,g,b,_,S,k,T)=>{[o,l]=xo(f,o,l);let M=s.pxRound,v=N=>M(g(N,d,k,_)),A=N=>M(b(N,h,T,S)),E,Y;d.ori==0?(E=fr,Y=pd):(E=pr,Y=dd);let F=d.dir*(d.ori==0?1:-1),q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ur},K=q.stroke,J=!1;if(l-o>=k*4){let N=$=>n.posToVal($,d.key,!0),G=null,z=null,te,H,st,we=v(a[F==1?o:l]),re=v(a[o]),fe=v(a[l]),Z=N(F==1?re+1:fe-1);for(let $=F==1?o:l;$>=o&&$<=l;$+=F){let De=a[$],ve=(F==1?De<Z:De>Z)?we:v(De),ae=f[$];ve==we?ae!=null?(H=ae,G==null?(E(K,ve,A(H)),te=G=z=H):H<G?G=H:H>z&&(z=H)):ae===null&&(J=!0):(G!=null&&Y(K,we,A(G),A(z),A(te),A(H)),ae!=null?(H=ae,E(K,ve,A(H)),G=z=te=H):(G=z=null,ae===null&&(J=!0)),we=ve,Z=N(we+F))}G!=null&&G!=z&&st!=we&&Y(K,we,A(G),A(z),A(te),A(H))}else for(let N=F==1?o:l;N>=o&&N<=l;N+=F){let G=f[N];G===null?J=!0:G!=null&&E(K,v(a[N]),A(G))}let[P,U]=ui(n,r);if(s.fill!=null||P!=0){let N=q.fill=new Path2D(K),G=s.fillTo(n,r,s.min,s.max,P),z=A(G),te=v(a[o]),H=v(a[l]);F==-1&&([H,te]=[te,H]),E(N,H,z),E(N,te,z)}if(!s.spanGaps){let N=[];J&&N.push(...ci(a,f,o,l,F,v,t)),q.gaps=N=s.gaps(n,r,o,l,N),q.clip=Eo(N,d.ori,_,S,k,T)}return U!=0&&(q.band=U==2?[nn(n,r,o,l,K,-1),nn(n,r,o,l,K,1)]:nn(n,r,o,l,K,U)),q})}function md(e){let t=le(e.align,1),n=le(e.ascDesc,!1),r=le(e.alignGaps,0),o=le(e.extend,!1);return(l,s,a,f)=>Nn(l,s,(d,h,g,b,_,S,k,T,M,v,A)=>{[a,f]=xo(g,a,f);let E=d.pxRound,{left:Y,width:F}=l.bbox,q=re=>E(S(re,b,v,T)),K=re=>E(k(re,_,A,M)),J=b.ori==0?fr:pr,W={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ur},P=W.stroke,U=b.dir*(b.ori==0?1:-1),N=K(g[U==1?a:f]),G=q(h[U==1?a:f]),z=G,te=G;o&&t==-1&&(te=Y,J(P,te,N)),J(P,G,N);for(let re=U==1?a:f;re>=a&&re<=f;re+=U){let fe=g[re];if(fe==null)continue;let Z=q(h[re]),$=K(fe);t==1?J(P,Z,N):J(P,z,$),J(P,Z,$),N=$,z=Z}let H=z;o&&t==1&&(H=Y+F,J(P,H,N));let[st,we]=ui(l,s);if(d.fill!=null||st!=0){let re=W.fill=new Path2D(P),fe=d.fillTo(l,s,d.min,d.max,st),Z=K(fe);J(re,H,Z),J(re,te,Z)}if(!d.spanGaps){let re=[];re.push(...ci(h,g,a,f,U,q,r));let fe=d.width*se/2,Z=n||t==1?fe:-fe,$=n||t==-1?-fe:fe;re.forEach(De=>{De[0]+=Z,De[1]+=$}),W.gaps=re=d.gaps(l,s,a,f,re),W.clip=Eo(re,b.ori,T,M,v,A)}return we!=0&&(W.band=we==2?[nn(l,s,a,f,P,-1),nn(l,s,a,f,P,1)]:nn(l,s,a,f,P,we)),W})}function Da(e,t,n,r,o,l,s=de){if(e.length>1){let a=null;for(let f=0,d=1/0;f<e.length;f++)if(t[f]!==void 0){if(a!=null){let h=He(e[f]-e[a]);h<d&&(d=h,s=He(n(e[f],r,o,l)-n(e[a],r,o,l)))}a=f}}return s}function hd(e){e=e||$r;let t=le(e.size,[.6,de,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let l=ee(o),s=1-t[0],a=le(t[1],de),f=le(t[2],1),d=le(e.disp,$r),h=le(e.each,_=>{}),{fill:g,stroke:b}=d;return(_,S,k,T)=>Nn(_,S,(M,v,A,E,Y,F,q,K,J,W,P)=>{let U=M.pxRound,N=n,G=r*se,z=a*se,te=f*se,H,st;E.ori==0?[H,st]=l(_,S):[st,H]=l(_,S);let we=E.dir*(E.ori==0?1:-1),re=E.ori==0?Co:fi,fe=E.ori==0?h:(O,he,Oe,Hn,_n,zt,bn)=>{h(O,he,Oe,_n,Hn,bn,zt)},Z=le(_.bands,oi).find(O=>O.series[0]==S),$=Z!=null?Z.dir:0,De=M.fillTo(_,S,M.min,M.max,$),et=U(q(De,Y,P,J)),ve,ae,Pt,ct=W,Te=U(M.width*se),Ht=!1,Qt=null,bt=null,rn=null,Vn=null;g!=null&&(Te==0||b!=null)&&(Ht=!0,Qt=g.values(_,S,k,T),bt=new Map,new Set(Qt).forEach(O=>{O!=null&&bt.set(O,new Path2D)}),Te>0&&(rn=b.values(_,S,k,T),Vn=new Map,new Set(rn).forEach(O=>{O!=null&&Vn.set(O,new Path2D)})));let{x0:$n,size:gr}=d;if($n!=null&&gr!=null){N=1,v=$n.values(_,S,k,T),$n.unit==2&&(v=v.map(Oe=>_.posToVal(K+Oe*W,E.key,!0)));let O=gr.values(_,S,k,T);gr.unit==2?ae=O[0]*W:ae=F(O[0],E,W,K)-F(0,E,W,K),ct=Da(v,A,F,E,W,K,ct),Pt=ct-ae+G}else ct=Da(v,A,F,E,W,K,ct),Pt=ct*s+G,ae=ct-Pt;Pt<1&&(Pt=0),Te>=ae/2&&(Te=0),Pt<5&&(U=Ka);let Wr=Pt>0,gn=ct-Pt-(Wr?Te:0);ae=U(Gl(gn,te,z)),ve=(N==0?ae/2:N==we?0:ae)-N*we*((N==0?G/2:0)+(Wr?Te/2:0));let tt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},In=Ht?null:new Path2D,Jt=null;if(Z!=null)Jt=_.data[Z.series[1]];else{let{y0:O,y1:he}=d;O!=null&&he!=null&&(A=he.values(_,S,k,T),Jt=O.values(_,S,k,T))}let yn=H*ae,Q=st*ae;for(let O=we==1?k:T;O>=k&&O<=T;O+=we){let he=A[O];if(he==null)continue;if(Jt!=null){let at=Jt[O]??0;if(he-at==0)continue;et=q(at,Y,P,J)}let Oe=E.distr!=2||d!=null?v[O]:O,Hn=F(Oe,E,W,K),_n=q(le(he,De),Y,P,J),zt=U(Hn-ve),bn=U(it(_n,et)),ft=U(It(_n,et)),wt=bn-ft;if(he!=null){let at=he<0?Q:yn,At=he<0?yn:Q;Ht?(Te>0&&rn[O]!=null&&re(Vn.get(rn[O]),zt,ft+yt(Te/2),ae,it(0,wt-Te),at,At),Qt[O]!=null&&re(bt.get(Qt[O]),zt,ft+yt(Te/2),ae,it(0,wt-Te),at,At)):re(In,zt,ft+yt(Te/2),ae,it(0,wt-Te),at,At),fe(_,S,O,zt-Te/2,ft,ae+Te,wt)}}return Te>0?tt.stroke=Ht?Vn:In:Ht||(tt._fill=M.width==0?M._fill:M._stroke??M._fill,tt.width=0),tt.fill=Ht?bt:In,tt})}function gd(e,t){let n=le(t?.alignGaps,0);return(r,o,l,s)=>Nn(r,o,(a,f,d,h,g,b,_,S,k,T,M)=>{[l,s]=xo(d,l,s);let v=a.pxRound,A=H=>v(b(H,h,T,S)),E=H=>v(_(H,g,M,k)),Y,F,q;h.ori==0?(Y=Ro,q=fr,F=gu):(Y=Mo,q=pr,F=yu);let K=h.dir*(h.ori==0?1:-1),J=A(f[K==1?l:s]),W=J,P=[],U=[];for(let H=K==1?l:s;H>=l&&H<=s;H+=K)if(d[H]!=null){let we=f[H],re=A(we);P.push(W=re),U.push(E(d[H]))}let N={stroke:e(P,U,Y,q,F,v),fill:null,clip:null,band:null,gaps:null,flags:ur},G=N.stroke,[z,te]=ui(r,o);if(a.fill!=null||z!=0){let H=N.fill=new Path2D(G),st=a.fillTo(r,o,a.min,a.max,z),we=E(st);q(H,W,we),q(H,J,we)}if(!a.spanGaps){let H=[];H.push(...ci(f,d,l,s,K,A,n)),N.gaps=H=a.gaps(r,o,l,s,H),N.clip=Eo(H,h.ori,S,k,T,M)}return te!=0&&(N.band=te==2?[nn(r,o,l,s,G,-1),nn(r,o,l,s,G,1)]:nn(r,o,l,s,G,te)),N})}function yd(e){return gd(_d,e)}function _d(e,t,n,r,o,l){let s=e.length;if(s<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),s==2)r(a,e[1],t[1]);else{let f=Array(s),d=Array(s-1),h=Array(s-1),g=Array(s-1);for(let b=0;b<s-1;b++)h[b]=t[b+1]-t[b],g[b]=e[b+1]-e[b],d[b]=h[b]/g[b];f[0]=d[0];for(let b=1;b<s-1;b++)d[b]===0||d[b-1]===0||d[b-1]>0!=d[b]>0?f[b]=0:(f[b]=3*(g[b-1]+g[b])/((2*g[b]+g[b-1])/d[b-1]+(g[b]+2*g[b-1])/d[b]),isFinite(f[b])||(f[b]=0));f[s-1]=d[s-2];for(let b=0;b<s-1;b++)o(a,e[b]+g[b]/3,t[b]+f[b]*g[b]/3,e[b+1]-g[b]/3,t[b+1]-f[b+1]*g[b]/3,e[b+1],t[b+1])}return a}var Ql=new Set;function Oa(){for(let e of Ql)e.syncRect(!0)}cr&&(An(Zf,lr,Oa),An(Xf,lr,Oa,!0),An(bo,lr,()=>{Ne.pxRatio=se}));var bd=wu(),wd=_u();function Fa(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((l,s)=>Jl(l,s,t,n))}function vd(e,t){return e.map((n,r)=>r==0?{}:Le({},t,n))}function Jl(e,t,n,r){return Le({},t==0?n:r,e)}function vu(e,t,n){return t==null?sr:[t,n]}var xd=vu;function kd(e,t,n){return t==null?sr:wo(t,n,ni,!0)}function xu(e,t,n,r){return t==null?sr:ko(t,n,e.scales[r].log,!1)}var Sd=xu;function ku(e,t,n,r){return t==null?sr:ti(t,n,e.scales[r].log,!1)}var Td=ku;function Ed(e,t,n,r,o){let l=it(ma(e),ma(t)),s=t-e,a=$t(o/r*s,n);do{let f=n[a],d=r*f/s;if(d>=o&&l+(f<5?mn.get(f):0)<=17)return[f,d]}while(++a<n.length);return[0,0]}function Va(e){let t,n;return e=e.replace(/(\d+)px/,(r,o)=>(t=Ie((n=+o)*se))+"px"),[e,t,n]}function Rd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=me(t[2]*se,1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function Ne(e,t,n){let r={mode:le(e.mode,1)},o=r.mode;function l(i,u,c,m){let y=u.valToPct(i);return m+c*(u.dir==-1?1-y:y)}function s(i,u,c,m){let y=u.valToPct(i);return m+c*(u.dir==-1?y:1-y)}function a(i,u,c,m){return u.ori==0?l(i,u,c,m):s(i,u,c,m)}r.valToPosH=l,r.valToPosV=s;let f=!1;r.status=0;let d=r.root=Mt(Df);if(e.id!=null&&(d.id=e.id),gt(d,e.class),e.title){let i=Mt(Vf,d);i.textContent=e.title}let h=Vt("canvas"),g=r.ctx=h.getContext("2d"),b=Mt($f,d);An("click",b,i=>{i.target===S&&(ge!=Jn||xe!=Zn)&&qe.click(r,i)},!0);let _=r.under=Mt(If,b);b.appendChild(h);let S=r.over=Mt(Hf,b);e=ar(e);let k=+le(e.pxAlign,1),T=Na(k);(e.plugins||[]).forEach(i=>{i.opts&&(e=i.opts(r,e)||e)});let M=e.ms||.001,v=r.series=o==1?Fa(e.series||[],Ea,Aa,!1):vd(e.series||[null],Pa),A=r.axes=Fa(e.axes||[],Ta,Ma,!0),E=r.scales={},Y=r.bands=e.bands||[];Y.forEach(i=>{i.fill=ee(i.fill||null),i.dir=le(i.dir,-1)});let F=o==2?v[1].facets[0].scale:v[0].scale,q={axes:Cc,series:Sc},K=(e.drawOrder||["axes","series"]).map(i=>q[i]);function J(i){let u=i.distr==3?c=>tn(c>0?c:i.clamp(r,c,i.min,i.max,i.key)):i.distr==4?c=>$l(c,i.asinh):i.distr==100?c=>i.fwd(c):c=>c;return c=>{let m=u(c),{_min:y,_max:w}=i,x=w-y;return(m-y)/x}}function W(i){let u=E[i];if(u==null){let c=(e.scales||$r)[i]||$r;if(c.from!=null){W(c.from);let m=Le({},E[c.from],c,{key:i});m.valToPct=J(m),E[i]=m}else{u=E[i]=Le({},i==F?fu:ud,c),u.key=i;let m=u.time,y=u.range,w=dn(y);if((i!=F||o==2&&!m)&&(w&&(y[0]==null||y[1]==null)&&(y={min:y[0]==null?fa:{mode:1,hard:y[0],soft:y[0]},max:y[1]==null?fa:{mode:1,hard:y[1],soft:y[1]}},w=!1),!w&&To(y))){let x=y;y=(R,C,L)=>C==null?sr:wo(C,L,x)}u.range=ee(y||(m?xd:i==F?u.distr==3?Sd:u.distr==4?Td:vu:u.distr==3?xu:u.distr==4?ku:kd)),u.auto=ee(w?!1:u.auto),u.clamp=ee(u.clamp||ad),u._min=u._max=null,u.valToPct=J(u)}}}W("x"),W("y"),o==1&&v.forEach(i=>{W(i.scale)}),A.forEach(i=>{W(i.scale)});for(let i in e.scales)W(i);let P=E[F],U=P.distr,N,G;P.ori==0?(gt(d,Of),N=l,G=s):(gt(d,Ff),N=s,G=l);let z={};for(let i in E){let u=E[i];(u.min!=null||u.max!=null)&&(z[i]={min:u.min,max:u.max},u.min=u.max=null)}let te=e.tzDate||(i=>new Date(Ie(i/M))),H=e.fmtDate||li,st=M==1?Op(te):$p(te),we=xa(te,va(M==1?Dp:Vp,H)),re=Sa(te,ka(Hp,H)),fe=[],Z=r.legend=Le({},Kp,e.legend),$=r.cursor=Le({},qp,{drag:{y:o==2}},e.cursor),De=Z.show,et=$.show,ve=Z.markers;Z.idxs=fe,ve.width=ee(ve.width),ve.dash=ee(ve.dash),ve.stroke=ee(ve.stroke),ve.fill=ee(ve.fill);let ae,Pt,ct,Te=[],Ht=[],Qt,bt=!1,rn={};if(Z.live){let i=v[1]?v[1].values:null;bt=i!=null,Qt=bt?i(r,1,0):{_:0};for(let u in Qt)rn[u]=Xl}if(De)if(ae=Vt("table",Gf,d),ct=Vt("tbody",null,ae),Z.mount(r,ae),bt){Pt=Vt("thead",null,ae,ct);let i=Vt("tr",null,Pt);Vt("th",null,i);for(var Vn in Qt)Vt("th",Zs,i).textContent=Vn}else gt(ae,Yf),Z.live&&gt(ae,jf);let $n={show:!0},gr={show:!1};function Wr(i,u){if(u==0&&(bt||!Z.live||o==2))return sr;let c=[],m=Vt("tr",qf,ct,ct.childNodes[u]);gt(m,i.class),i.show||gt(m,Pn);let y=Vt("th",null,m);if(ve.show){let R=Mt(Qf,y);if(u>0){let C=ve.width(r,u);C&&(R.style.border=C+"px "+ve.dash(r,u)+" "+ve.stroke(r,u)),R.style.background=ve.fill(r,u)}}let w=Mt(Zs,y);i.label instanceof HTMLElement?w.appendChild(i.label):w.textContent=i.label,u>0&&(ve.show||(w.style.color=i.width>0?ve.stroke(r,u):ve.fill(r,u)),tt("click",y,R=>{if($._lock)return;vn(R);let C=v.indexOf(i);if((R.ctrlKey||R.metaKey)!=Z.isolate){let L=v.some((D,V)=>V>0&&V!=C&&D.show);v.forEach((D,V)=>{V>0&&Kt(V,L?V==C?$n:gr:$n,!0,Pe.setSeries)})}else Kt(C,{show:!i.show},!0,Pe.setSeries)},!1),Wn&&tt(na,y,R=>{$._lock||(vn(R),Kt(v.indexOf(i),er,!0,Pe.setSeries))},!1));for(var x in Qt){let R=Vt("td",Jf,m);R.textContent="--",c.push(R)}return[m,c]}let gn=new Map;function tt(i,u,c,m=!0){let y=gn.get(u)||{},w=$.bind[i](r,u,c,m);w&&(An(i,u,y[i]=w),gn.set(u,y))}function In(i,u,c){let m=gn.get(u)||{};for(let y in m)(i==null||y==i)&&(Bl(y,u,m[y]),delete m[y]);i==null&&gn.delete(u)}let Jt=0,yn=0,Q=0,O=0,he=0,Oe=0,Hn=he,_n=Oe,zt=Q,bn=O,ft=0,wt=0,at=0,At=0;r.bbox={};let Wo=!1,Kr=!1,zn=!1,wn=!1,Ur=!1,vt=!1;function Ko(i,u,c){(c||i!=r.width||u!=r.height)&&gi(i,u),jn(!1),zn=!0,Kr=!0,Yn()}function gi(i,u){r.width=Jt=Q=i,r.height=yn=O=u,he=Oe=0,yc(),_c();let c=r.bbox;ft=c.left=Mn(he*se,.5),wt=c.top=Mn(Oe*se,.5),at=c.width=Mn(Q*se,.5),At=c.height=Mn(O*se,.5)}let mc=3;function hc(){let i=!1,u=0;for(;!i;){u++;let c=Rc(u),m=Mc(u);i=u==mc||c&&m,i||(gi(r.width,r.height),Kr=!0)}}function gc({width:i,height:u}){Ko(i,u)}r.setSize=gc;function yc(){let i=!1,u=!1,c=!1,m=!1;A.forEach((y,w)=>{if(y.show&&y._show){let{side:x,_size:R}=y,C=x%2,L=y.label!=null?y.labelSize:0,D=R+L;D>0&&(C?(Q-=D,x==3?(he+=D,m=!0):c=!0):(O-=D,x==0?(Oe+=D,i=!0):u=!0))}}),xn[0]=i,xn[1]=c,xn[2]=u,xn[3]=m,Q-=on[1]+on[3],he+=on[3],O-=on[2]+on[0],Oe+=on[0]}function _c(){let i=he+Q,u=Oe+O,c=he,m=Oe;function y(w,x){switch(w){case 1:return i+=x,i-x;case 2:return u+=x,u-x;case 3:return c-=x,c+x;case 0:return m-=x,m+x}}A.forEach((w,x)=>{if(w.show&&w._show){let R=w.side;w._pos=y(R,w._size),w.label!=null&&(w._lpos=y(R,w.labelSize))}})}if($.dataIdx==null){let i=$.hover,u=i.skip=new Set(i.skip??[]);u.add(void 0);let c=i.prox=ee(i.prox),m=i.bias??=0;$.dataIdx=(y,w,x,R)=>{if(w==0)return x;let C=x,L=c(y,w,x,R)??de,D=L>=0&&L<de,V=P.ori==0?Q:O,j=$.left,ie=t[0],oe=t[w];if(u.has(oe[x])){C=null;let X=null,B=null,I;if(m==0||m==-1)for(I=x;X==null&&I-- >0;)u.has(oe[I])||(X=I);if(m==0||m==1)for(I=x;B==null&&I++<oe.length;)u.has(oe[I])||(B=I);if(X!=null||B!=null)if(D){let _e=X==null?-1/0:N(ie[X],P,V,0),Ee=B==null?1/0:N(ie[B],P,V,0),Ge=j-_e,pe=Ee-j;Ge<=pe?Ge<=L&&(C=X):pe<=L&&(C=B)}else C=B==null?X:X==null?B:x-X<=B-x?X:B}else D&&He(j-N(ie[x],P,V,0))>L&&(C=null);return C}}let vn=i=>{$.event=i};$.idxs=fe,$._lock=!1;let Je=$.points;Je.show=ee(Je.show),Je.size=ee(Je.size),Je.stroke=ee(Je.stroke),Je.width=ee(Je.width),Je.fill=ee(Je.fill);let Wt=r.focus=Le({},e.focus||{alpha:.3},$.focus),Wn=Wt.prox>=0,Kn=Wn&&Je.one,xt=[],Un=[],Bn=[];function yi(i,u){let c=Je.show(r,u);if(c instanceof HTMLElement)return gt(c,Bf),gt(c,i.class),qt(c,-10,-10,Q,O),S.insertBefore(c,xt[u]),c}function _i(i,u){if(o==1||u>0){let c=o==1&&E[i.scale].time,m=i.value;i.value=c?ya(m)?Sa(te,ka(m,H)):m||re:m||ld,i.label=i.label||(c?Jp:Qp)}if(Kn||u>0){i.width=i.width==null?1:i.width,i.paths=i.paths||bd||up,i.fillTo=ee(i.fillTo||cd),i.pxAlign=+le(i.pxAlign,k),i.pxRound=Na(i.pxAlign),i.stroke=ee(i.stroke||null),i.fill=ee(i.fill||null),i._stroke=i._fill=i._paths=i._focus=null;let c=id(it(1,i.width),1),m=i.points=Le({},{size:c,width:it(1,c*.2),stroke:i.stroke,space:c*2,paths:wd,_stroke:null,_fill:null},i.points);m.show=ee(m.show),m.filter=ee(m.filter),m.fill=ee(m.fill),m.stroke=ee(m.stroke),m.paths=ee(m.paths),m.pxAlign=i.pxAlign}if(De){let c=Wr(i,u);Te.splice(u,0,c[0]),Ht.splice(u,0,c[1]),Z.values.push(null)}if(et){fe.splice(u,0,null);let c=null;Kn?u==0&&(c=yi(i,u)):u>0&&(c=yi(i,u)),xt.splice(u,0,c),Un.splice(u,0,0),Bn.splice(u,0,0)}Be("addSeries",u)}function bc(i,u){u=u??v.length,i=o==1?Jl(i,u,Ea,Aa):Jl(i,u,{},Pa),v.splice(u,0,i),_i(v[u],u)}r.addSeries=bc;function wc(i){if(v.splice(i,1),De){Z.values.splice(i,1),Ht.splice(i,1);let u=Te.splice(i,1)[0];In(null,u.firstChild),u.remove()}et&&(fe.splice(i,1),xt.splice(i,1)[0].remove(),Un.splice(i,1),Bn.splice(i,1)),Be("delSeries",i)}r.delSeries=wc;let xn=[!1,!1,!1,!1];function vc(i,u){if(i._show=i.show,i.show){let c=i.side%2,m=E[i.scale];m==null&&(i.scale=c?v[1].scale:F,m=E[i.scale]);let y=m.time;i.size=ee(i.size),i.space=ee(i.space),i.rotate=ee(i.rotate),dn(i.incrs)&&i.incrs.forEach(x=>{!mn.has(x)&&mn.set(x,Ga(x))}),i.incrs=ee(i.incrs||(m.distr==2?Ap:y?M==1?Np:Fp:Cn)),i.splits=ee(i.splits||(y&&m.distr==1?st:m.distr==3?jl:m.distr==4?ed:Xp)),i.stroke=ee(i.stroke),i.grid.stroke=ee(i.grid.stroke),i.ticks.stroke=ee(i.ticks.stroke),i.border.stroke=ee(i.border.stroke);let w=i.values;i.values=dn(w)&&!dn(w[0])?ee(w):y?dn(w)?xa(te,va(w,H)):ya(w)?Ip(te,w):w||we:w||Zp,i.filter=ee(i.filter||(m.distr>=3&&m.log==10?rd:m.distr==3&&m.log==2?od:Ua)),i.font=Va(i.font),i.labelFont=Va(i.labelFont),i._size=i.size(r,null,u,0),i._space=i._rotate=i._incrs=i._found=i._splits=i._values=null,i._size>0&&(xn[u]=!0,i._el=Mt(zf,b))}}function yr(i,u,c,m){let[y,w,x,R]=c,C=u%2,L=0;return C==0&&(R||w)&&(L=u==0&&!y||u==2&&!x?Ie(Ta.size/3):0),C==1&&(y||x)&&(L=u==1&&!w||u==3&&!R?Ie(Ma.size/2):0),L}let bi=r.padding=(e.padding||[yr,yr,yr,yr]).map(i=>ee(le(i,yr))),on=r._padding=bi.map((i,u)=>i(r,u,xn,0)),Ye,ze=null,We=null,Br=o==1?v[0].idxs:null,Lt=null,_r=!1;function wi(i,u){if(t=i??[],r.data=r._data=t,o==2){Ye=0;for(let c=1;c<v.length;c++)Ye+=t[c][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Lt=t[0],Ye=Lt.length;let c=t;if(U==2){c=t.slice();let m=c[0]=Array(Ye);for(let y=0;y<Ye;y++)m[y]=y}r._data=t=c}if(jn(!0),Be("setData"),U==2&&(zn=!0),u!==!1){let c=P;c.auto(r,_r)?Uo():sn(F,c.min,c.max),wn=wn||$.left>=0,vt=!0,Yn()}}r.setData=wi;function Uo(){_r=!0;let i,u;o==1&&(Ye>0?(ze=Br[0]=0,We=Br[1]=Ye-1,i=t[0][ze],u=t[0][We],U==2?(i=ze,u=We):i==u&&(U==3?[i,u]=ko(i,i,P.log,!1):U==4?[i,u]=ti(i,i,P.log,!1):P.time?u=i+Ie(86400/M):[i,u]=wo(i,u,ni,!0))):(ze=Br[0]=i=null,We=Br[1]=u=null)),sn(F,i,u)}let Gr,Gn,Bo,Go,jo,Yo,qo,Qo,Jo,ut;function vi(i,u,c,m,y,w){i??=ea,c??=oi,m??="butt",y??=ea,w??="round",i!=Gr&&(g.strokeStyle=Gr=i),y!=Gn&&(g.fillStyle=Gn=y),u!=Bo&&(g.lineWidth=Bo=u),w!=jo&&(g.lineJoin=jo=w),m!=Yo&&(g.lineCap=Yo=m),c!=Go&&g.setLineDash(Go=c)}function xi(i,u,c,m){u!=Gn&&(g.fillStyle=Gn=u),i!=qo&&(g.font=qo=i),c!=Qo&&(g.textAlign=Qo=c),m!=Jo&&(g.textBaseline=Jo=m)}function Zo(i,u,c,m,y=0){if(m.length>0&&i.auto(r,_r)&&(u==null||u.min==null)){let w=le(ze,0),x=le(We,m.length-1),R=c.min==null?rp(m,w,x,y,i.distr==3):[c.min,c.max];i.min=It(i.min,c.min=R[0]),i.max=it(i.max,c.max=R[1])}}let ki={min:null,max:null};function xc(){for(let m in E){let y=E[m];z[m]==null&&(y.min==null||z[F]!=null&&y.auto(r,_r))&&(z[m]=ki)}for(let m in E){let y=E[m];z[m]==null&&y.from!=null&&z[y.from]!=null&&(z[m]=ki)}z[F]!=null&&jn(!0);let i={};for(let m in z){let y=z[m];if(y!=null){let w=i[m]=ar(E[m],pp);if(y.min!=null)Le(w,y);else if(m!=F||o==2)if(Ye==0&&w.from==null){let x=w.range(r,null,null,m);w.min=x[0],w.max=x[1]}else w.min=de,w.max=-de}}if(Ye>0){v.forEach((m,y)=>{if(o==1){let w=m.scale,x=z[w];if(x==null)return;let R=i[w];if(y==0){let C=R.range(r,R.min,R.max,w);R.min=C[0],R.max=C[1],ze=$t(R.min,t[0]),We=$t(R.max,t[0]),We-ze>1&&(t[0][ze]<R.min&&ze++,t[0][We]>R.max&&We--),m.min=Lt[ze],m.max=Lt[We]}else m.show&&m.auto&&Zo(R,x,m,t[y],m.sorted);m.idxs[0]=ze,m.idxs[1]=We}else if(y>0&&m.show&&m.auto){let[w,x]=m.facets,R=w.scale,C=x.scale,[L,D]=t[y],V=i[R],j=i[C];V!=null&&Zo(V,z[R],w,L,w.sorted),j!=null&&Zo(j,z[C],x,D,x.sorted),m.min=x.min,m.max=x.max}});for(let m in i){let y=i[m],w=z[m];if(y.from==null&&(w==null||w.min==null)){let x=y.range(r,y.min==de?null:y.min,y.max==-de?null:y.max,m);y.min=x[0],y.max=x[1]}}}for(let m in i){let y=i[m];if(y.from!=null){let w=i[y.from];if(w.min==null)y.min=y.max=null;else{let x=y.range(r,w.min,w.max,m);y.min=x[0],y.max=x[1]}}}let u={},c=!1;for(let m in i){let y=i[m],w=E[m];if(w.min!=y.min||w.max!=y.max){w.min=y.min,w.max=y.max;let x=w.distr;w._min=x==3?tn(w.min):x==4?$l(w.min,w.asinh):x==100?w.fwd(w.min):w.min,w._max=x==3?tn(w.max):x==4?$l(w.max,w.asinh):x==100?w.fwd(w.max):w.max,u[m]=c=!0}}if(c){v.forEach((m,y)=>{o==2?y>0&&u.y&&(m._paths=null):u[m.scale]&&(m._paths=null)});for(let m in u)zn=!0,Be("setScale",m);et&&$.left>=0&&(wn=vt=!0)}for(let m in z)z[m]=null}function kc(i){let u=Gl(ze-1,0,Ye-1),c=Gl(We+1,0,Ye-1);for(;i[u]==null&&u>0;)u--;for(;i[c]==null&&c<Ye-1;)c++;return[u,c]}function Sc(){if(Ye>0){let i=v.some(u=>u._focus)&&ut!=Wt.alpha;i&&(g.globalAlpha=ut=Wt.alpha),v.forEach((u,c)=>{if(c>0&&u.show&&(Si(c,!1),Si(c,!0),u._paths==null)){let m=ut;ut!=u.alpha&&(g.globalAlpha=ut=u.alpha);let y=o==2?[0,t[c][0].length-1]:kc(t[c]);u._paths=u.paths(r,c,y[0],y[1]),ut!=m&&(g.globalAlpha=ut=m)}}),v.forEach((u,c)=>{if(c>0&&u.show){let m=ut;ut!=u.alpha&&(g.globalAlpha=ut=u.alpha),u._paths!=null&&Ti(c,!1);{let y=u._paths!=null?u._paths.gaps:null,w=u.points.show(r,c,ze,We,y),x=u.points.filter(r,c,w,y);(w||x)&&(u.points._paths=u.points.paths(r,c,ze,We,x),Ti(c,!0))}ut!=m&&(g.globalAlpha=ut=m),Be("drawSeries",c)}}),i&&(g.globalAlpha=ut=1)}}function Si(i,u){let c=u?v[i].points:v[i];c._stroke=c.stroke(r,i),c._fill=c.fill(r,i)}function Ti(i,u){let c=u?v[i].points:v[i],{stroke:m,fill:y,clip:w,flags:x,_stroke:R=c._stroke,_fill:C=c._fill,_width:L=c.width}=c._paths;L=me(L*se,3);let D=null,V=L%2/2;u&&C==null&&(C=L>0?"#fff":R);let j=c.pxAlign==1&&V>0;if(j&&g.translate(V,V),!u){let ie=ft-L/2,oe=wt-L/2,X=at+L,B=At+L;D=new Path2D,D.rect(ie,oe,X,B)}u?Xo(R,L,c.dash,c.cap,C,m,y,x,w):Tc(i,R,L,c.dash,c.cap,C,m,y,x,D,w),j&&g.translate(-V,-V)}function Tc(i,u,c,m,y,w,x,R,C,L,D){let V=!1;C!=0&&Y.forEach((j,ie)=>{if(j.series[0]==i){let oe=v[j.series[1]],X=t[j.series[1]],B=(oe._paths||$r).band;dn(B)&&(B=j.dir==1?B[0]:B[1]);let I,_e=null;oe.show&&B&&lp(X,ze,We)?(_e=j.fill(r,ie)||w,I=oe._paths.clip):B=null,Xo(u,c,m,y,_e,x,R,C,L,D,I,B),V=!0}}),V||Xo(u,c,m,y,w,x,R,C,L,D)}let Ei=ur|ql;function Xo(i,u,c,m,y,w,x,R,C,L,D,V){vi(i,u,c,m,y),(C||L||V)&&(g.save(),C&&g.clip(C),L&&g.clip(L)),V?(R&Ei)==Ei?(g.clip(V),D&&g.clip(D),Yr(y,x),jr(i,w,u)):R&ql?(Yr(y,x),g.clip(V),jr(i,w,u)):R&ur&&(g.save(),g.clip(V),D&&g.clip(D),Yr(y,x),g.restore(),jr(i,w,u)):(Yr(y,x),jr(i,w,u)),(C||L||V)&&g.restore()}function jr(i,u,c){c>0&&(u instanceof Map?u.forEach((m,y)=>{g.strokeStyle=Gr=y,g.stroke(m)}):u!=null&&i&&g.stroke(u))}function Yr(i,u){u instanceof Map?u.forEach((c,m)=>{g.fillStyle=Gn=m,g.fill(c)}):u!=null&&i&&g.fill(u)}function Ec(i,u,c,m){let y=A[i],w;if(m<=0)w=[0,0];else{let x=y._space=y.space(r,i,u,c,m),R=y._incrs=y.incrs(r,i,u,c,m,x);w=Ed(u,c,R,m,x)}return y._found=w}function el(i,u,c,m,y,w,x,R,C,L){let D=x%2/2;k==1&&g.translate(D,D),vi(R,x,C,L,R),g.beginPath();let V,j,ie,oe,X=y+(m==0||m==3?-w:w);c==0?(j=y,oe=X):(V=y,ie=X);for(let B=0;B<i.length;B++)u[B]!=null&&(c==0?V=ie=i[B]:j=oe=i[B],g.moveTo(V,j),g.lineTo(ie,oe));g.stroke(),k==1&&g.translate(-D,-D)}function Rc(i){let u=!0;return A.forEach((c,m)=>{if(!c.show)return;let y=E[c.scale];if(y.min==null){c._show&&(u=!1,c._show=!1,jn(!1));return}else c._show||(u=!1,c._show=!0,jn(!1));let w=c.side,x=w%2,{min:R,max:C}=y,[L,D]=Ec(m,R,C,x==0?Q:O);if(D==0)return;let V=y.distr==2,j=c._splits=c.splits(r,m,R,C,L,D,V),ie=y.distr==2?j.map(I=>Lt[I]):j,oe=y.distr==2?Lt[j[1]]-Lt[j[0]]:L,X=c._values=c.values(r,c.filter(r,ie,m,D,oe),m,D,oe);c._rotate=w==2?c.rotate(r,X,m,D):0;let B=c._size;c._size=Ct(c.size(r,X,m,i)),B!=null&&c._size!=B&&(u=!1)}),u}function Mc(i){let u=!0;return bi.forEach((c,m)=>{let y=c(r,m,xn,i);y!=on[m]&&(u=!1),on[m]=y}),u}function Cc(){for(let i=0;i<A.length;i++){let u=A[i];if(!u.show||!u._show)continue;let c=u.side,m=c%2,y,w,x=u.stroke(r,i),R=c==0||c==3?-1:1,[C,L]=u._found;if(u.label!=null){let rt=u.labelGap*R,mt=Ie((u._lpos+rt)*se);xi(u.labelFont[0],x,"center",c==2?"top":Xs),g.save(),m==1?(y=w=0,g.translate(mt,Ie(wt+At/2)),g.rotate((c==3?-_o:_o)/2)):(y=Ie(ft+at/2),w=mt);let Tn=Wa(u.label)?u.label(r,i,C,L):u.label;g.fillText(Tn,y,w),g.restore()}if(L==0)continue;let D=E[u.scale],V=m==0?at:At,j=m==0?ft:wt,ie=u._splits,oe=D.distr==2?ie.map(rt=>Lt[rt]):ie,X=D.distr==2?Lt[ie[1]]-Lt[ie[0]]:C,B=u.ticks,I=u.border,_e=B.show?B.size:0,Ee=Ie(_e*se),Ge=Ie((u.alignTo==2?u._size-_e-u.gap:u.gap)*se),pe=u._rotate*-_o/180,Re=T(u._pos*se),pt=(Ee+Ge)*R,nt=Re+pt;w=m==0?nt:0,y=m==1?nt:0;let kt=u.font[0],Nt=u.align==1?rr:u.align==2?Ol:pe>0?rr:pe<0?Ol:m==0?"center":c==3?Ol:rr,Bt=pe||m==1?"middle":c==2?"top":Xs;xi(kt,x,Nt,Bt);let dt=u.font[1]*u.lineGap,St=ie.map(rt=>T(a(rt,D,V,j))),Dt=u._values;for(let rt=0;rt<Dt.length;rt++){let mt=Dt[rt];if(mt!=null){m==0?y=St[rt]:w=St[rt],mt=""+mt;let Tn=mt.indexOf(`
`)==-1?[mt]:mt.split(/\n/gm);for(let ot=0;ot<Tn.length;ot++){let Bi=Tn[ot];pe?(g.save(),g.translate(y,w+ot*dt),g.rotate(pe),g.fillText(Bi,0,0),g.restore()):g.fillText(Bi,y,w+ot*dt)}}}B.show&&el(St,B.filter(r,oe,i,L,X),m,c,Re,Ee,me(B.width*se,3),B.stroke(r,i),B.dash,B.cap);let Gt=u.grid;Gt.show&&el(St,Gt.filter(r,oe,i,L,X),m,m==0?2:1,m==0?wt:ft,m==0?At:at,me(Gt.width*se,3),Gt.stroke(r,i),Gt.dash,Gt.cap),I.show&&el([Re],[1],m==0?1:0,m==0?1:2,m==1?wt:ft,m==1?At:at,me(I.width*se,3),I.stroke(r,i),I.dash,I.cap)}Be("drawAxes")}function jn(i){v.forEach((u,c)=>{c>0&&(u._paths=null,i&&(o==1?(u.min=null,u.max=null):u.facets.forEach(m=>{m.min=null,m.max=null})))})}let qr=!1,tl=!1,br=[];function Pc(){tl=!1;for(let i=0;i<br.length;i++)Be(...br[i]);br.length=0}function Yn(){qr||(bp(Ri),qr=!0)}function Ac(i,u=!1){qr=!0,tl=u,i(r),Ri(),u&&br.length>0&&queueMicrotask(Pc)}r.batch=Ac;function Ri(){if(Wo&&(xc(),Wo=!1),zn&&(hc(),zn=!1),Kr){if(be(_,rr,he),be(_,"top",Oe),be(_,Dr,Q),be(_,Or,O),be(S,rr,he),be(S,"top",Oe),be(S,Dr,Q),be(S,Or,O),be(b,Dr,Jt),be(b,Or,yn),h.width=Ie(Jt*se),h.height=Ie(yn*se),A.forEach(({_el:i,_show:u,_size:c,_pos:m,side:y})=>{if(i!=null)if(u){let w=y===3||y===0?c:0,x=y%2==1;be(i,x?"left":"top",m-w),be(i,x?"width":"height",c),be(i,x?"top":"left",x?Oe:he),be(i,x?"height":"width",x?O:Q),Ul(i,Pn)}else gt(i,Pn)}),Gr=Gn=Bo=jo=Yo=qo=Qo=Jo=Go=null,ut=1,xr(!0),he!=Hn||Oe!=_n||Q!=zt||O!=bn){jn(!1);let i=Q/zt,u=O/bn;if(et&&!wn&&$.left>=0){$.left*=i,$.top*=u,qn&&qt(qn,Ie($.left),0,Q,O),Qn&&qt(Qn,0,Ie($.top),Q,O);for(let c=0;c<xt.length;c++){let m=xt[c];m!=null&&(Un[c]*=i,Bn[c]*=u,qt(m,Ct(Un[c]),Ct(Bn[c]),Q,O))}}if(ye.show&&!Ur&&ye.left>=0&&ye.width>0){ye.left*=i,ye.width*=i,ye.top*=u,ye.height*=u;for(let c in sl)be(Xn,c,ye[c])}Hn=he,_n=Oe,zt=Q,bn=O}Be("setSize"),Kr=!1}Jt>0&&yn>0&&(g.clearRect(0,0,h.width,h.height),Be("drawClear"),K.forEach(i=>i()),Be("draw")),ye.show&&Ur&&(Qr(ye),Ur=!1),et&&wn&&(Sn(null,!0,!1),wn=!1),Z.show&&Z.live&&vt&&(ll(),vt=!1),f||(f=!0,r.status=1,Be("ready")),_r=!1,qr=!1}r.redraw=(i,u)=>{zn=u||!1,i!==!1?sn(F,P.min,P.max):Yn()};function nl(i,u){let c=E[i];if(c.from==null){if(Ye==0){let m=c.range(r,u.min,u.max,i);u.min=m[0],u.max=m[1]}if(u.min>u.max){let m=u.min;u.min=u.max,u.max=m}if(Ye>1&&u.min!=null&&u.max!=null&&u.max-u.min<1e-16)return;i==F&&c.distr==2&&Ye>0&&(u.min=$t(u.min,t[0]),u.max=$t(u.max,t[0]),u.min==u.max&&u.max++),z[i]=u,Wo=!0,Yn()}}r.setScale=nl;let rl,ol,qn,Qn,Mi,Ci,Jn,Zn,Pi,Ai,ge,xe,ln=!1,qe=$.drag,Ke=qe.x,Ue=qe.y;et&&($.x&&(rl=Mt(Kf,S)),$.y&&(ol=Mt(Uf,S)),P.ori==0?(qn=rl,Qn=ol):(qn=ol,Qn=rl),ge=$.left,xe=$.top);let ye=r.select=Le({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Xn=ye.show?Mt(Wf,ye.over?S:_):null;function Qr(i,u){if(ye.show){for(let c in i)ye[c]=i[c],c in sl&&be(Xn,c,i[c]);u!==!1&&Be("setSelect")}}r.setSelect=Qr;function Lc(i){if(v[i].show)De&&Ul(Te[i],Pn);else if(De&&gt(Te[i],Pn),et){let c=Kn?xt[0]:xt[i];c!=null&&qt(c,-10,-10,Q,O)}}function sn(i,u,c){nl(i,{min:u,max:c})}function Kt(i,u,c,m){u.focus!=null&&Vc(i),u.show!=null&&v.forEach((y,w)=>{w>0&&(i==w||i==null)&&(y.show=u.show,Lc(w),o==2?(sn(y.facets[0].scale,null,null),sn(y.facets[1].scale,null,null)):sn(y.scale,null,null),Yn())}),c!==!1&&Be("setSeries",i,u),m&&kr("setSeries",r,i,u)}r.setSeries=Kt;function Nc(i,u){Le(Y[i],u)}function Dc(i,u){i.fill=ee(i.fill||null),i.dir=le(i.dir,-1),u=u??Y.length,Y.splice(u,0,i)}function Oc(i){i==null?Y.length=0:Y.splice(i,1)}r.addBand=Dc,r.setBand=Nc,r.delBand=Oc;function Fc(i,u){v[i].alpha=u,et&&xt[i]!=null&&(xt[i].style.opacity=u),De&&Te[i]&&(Te[i].style.opacity=u)}let Zt,an,kn,er={focus:!0};function Vc(i){if(i!=kn){let u=i==null,c=Wt.alpha!=1;v.forEach((m,y)=>{if(o==1||y>0){let w=u||y==0||y==i;m._focus=u?null:w,c&&Fc(y,w?1:Wt.alpha)}}),kn=i,c&&Yn()}}De&&Wn&&tt(ra,ae,i=>{$._lock||(vn(i),kn!=null&&Kt(null,er,!0,Pe.setSeries))});function Ut(i,u,c){let m=E[u];c&&(i=i/se-(m.ori==1?Oe:he));let y=Q;m.ori==1&&(y=O,i=y-i),m.dir==-1&&(i=y-i);let w=m._min,x=m._max,R=i/y,C=w+(x-w)*R,L=m.distr;return L==3?ir(10,C):L==4?sp(C,m.asinh):L==100?m.bwd(C):C}function $c(i,u){let c=Ut(i,F,u);return $t(c,t[0],ze,We)}r.valToIdx=i=>$t(i,t[0]),r.posToIdx=$c,r.posToVal=Ut,r.valToPos=(i,u,c)=>E[u].ori==0?l(i,E[u],c?at:Q,c?ft:0):s(i,E[u],c?At:O,c?wt:0),r.setCursor=(i,u,c)=>{ge=i.left,xe=i.top,Sn(null,u,c)};function Li(i,u){be(Xn,rr,ye.left=i),be(Xn,Dr,ye.width=u)}function Ni(i,u){be(Xn,"top",ye.top=i),be(Xn,Or,ye.height=u)}let wr=P.ori==0?Li:Ni,vr=P.ori==1?Li:Ni;function Ic(){if(De&&Z.live)for(let i=o==2?1:0;i<v.length;i++){if(i==0&&bt)continue;let u=Z.values[i],c=0;for(let m in u)Ht[i][c++].firstChild.nodeValue=u[m]}}function ll(i,u){if(i!=null&&(i.idxs?i.idxs.forEach((c,m)=>{fe[m]=c}):fp(i.idx)||fe.fill(i.idx),Z.idx=fe[0]),De&&Z.live){for(let c=0;c<v.length;c++)(c>0||o==1&&!bt)&&Hc(c,fe[c]);Ic()}vt=!1,u!==!1&&Be("setLegend")}r.setLegend=ll;function Hc(i,u){let c=v[i],m=i==0&&U==2?Lt:t[i],y;bt?y=c.values(r,i,u)??rn:(y=c.value(r,u==null?null:m[u],i,u),y=y==null?rn:{_:y}),Z.values[i]=y}function Sn(i,u,c){Pi=ge,Ai=xe,[ge,xe]=$.move(r,ge,xe),$.left=ge,$.top=xe,et&&(qn&&qt(qn,Ie(ge),0,Q,O),Qn&&qt(Qn,0,Ie(xe),Q,O));let m,y=ze>We;Zt=de,an=null;let w=P.ori==0?Q:O,x=P.ori==1?Q:O;if(ge<0||Ye==0||y){m=$.idx=null;for(let R=0;R<v.length;R++){let C=xt[R];C!=null&&qt(C,-10,-10,Q,O)}Wn&&Kt(null,er,!0,i==null&&Pe.setSeries),Z.live&&(fe.fill(m),vt=!0)}else{let R,C,L;o==1&&(R=P.ori==0?ge:xe,C=Ut(R,F),m=$.idx=$t(C,t[0],ze,We),L=N(t[0][m],P,w,0));let D=-10,V=-10,j=0,ie=0,oe=!0,X="",B="";for(let I=o==2?1:0;I<v.length;I++){let _e=v[I],Ee=fe[I],Ge=Ee==null?null:o==1?t[I][Ee]:t[I][1][Ee],pe=$.dataIdx(r,I,m,C),Re=pe==null?null:o==1?t[I][pe]:t[I][1][pe];if(vt=vt||Re!=Ge||pe!=Ee,fe[I]=pe,I>0&&_e.show){let pt=pe==null?-10:pe==m?L:N(o==1?t[0][pe]:t[I][0][pe],P,w,0),nt=Re==null?-10:G(Re,o==1?E[_e.scale]:E[_e.facets[1].scale],x,0);if(Wn&&Re!=null){let kt=P.ori==1?ge:xe,Nt=He(Wt.dist(r,I,pe,nt,kt));if(Nt<Zt){let Bt=Wt.bias;if(Bt!=0){let dt=Ut(kt,_e.scale),St=Re>=0?1:-1,Dt=dt>=0?1:-1;Dt==St&&(Dt==1?Bt==1?Re>=dt:Re<=dt:Bt==1?Re<=dt:Re>=dt)&&(Zt=Nt,an=I)}else Zt=Nt,an=I}}if(vt||Kn){let kt,Nt;P.ori==0?(kt=pt,Nt=nt):(kt=nt,Nt=pt);let Bt,dt,St,Dt,Gt,rt,mt=!0,Tn=Je.bbox;if(Tn!=null){mt=!1;let ot=Tn(r,I);St=ot.left,Dt=ot.top,Bt=ot.width,dt=ot.height}else St=kt,Dt=Nt,Bt=dt=Je.size(r,I);if(rt=Je.fill(r,I),Gt=Je.stroke(r,I),Kn)I==an&&Zt<=Wt.prox&&(D=St,V=Dt,j=Bt,ie=dt,oe=mt,X=rt,B=Gt);else{let ot=xt[I];ot!=null&&(Un[I]=St,Bn[I]=Dt,ca(ot,Bt,dt,mt),aa(ot,rt,Gt),qt(ot,Ct(St),Ct(Dt),Q,O))}}}}if(Kn){let I=Wt.prox,_e=kn==null?Zt<=I:Zt>I||an!=kn;if(vt||_e){let Ee=xt[0];Ee!=null&&(Un[0]=D,Bn[0]=V,ca(Ee,j,ie,oe),aa(Ee,X,B),qt(Ee,Ct(D),Ct(V),Q,O))}}}if(ye.show&&ln)if(i!=null){let[R,C]=Pe.scales,[L,D]=Pe.match,[V,j]=i.cursor.sync.scales,ie=i.cursor.drag;if(Ke=ie._x,Ue=ie._y,Ke||Ue){let{left:oe,top:X,width:B,height:I}=i.select,_e=i.scales[V].ori,Ee=i.posToVal,Ge,pe,Re,pt,nt,kt=R!=null&&L(R,V),Nt=C!=null&&D(C,j);kt&&Ke?(_e==0?(Ge=oe,pe=B):(Ge=X,pe=I),Re=E[R],pt=N(Ee(Ge,V),Re,w,0),nt=N(Ee(Ge+pe,V),Re,w,0),wr(It(pt,nt),He(nt-pt))):wr(0,w),Nt&&Ue?(_e==1?(Ge=oe,pe=B):(Ge=X,pe=I),Re=E[C],pt=G(Ee(Ge,j),Re,x,0),nt=G(Ee(Ge+pe,j),Re,x,0),vr(It(pt,nt),He(nt-pt))):vr(0,x)}else al()}else{let R=He(Pi-Mi),C=He(Ai-Ci);if(P.ori==1){let j=R;R=C,C=j}Ke=qe.x&&R>=qe.dist,Ue=qe.y&&C>=qe.dist;let L=qe.uni;L!=null?Ke&&Ue&&(Ke=R>=L,Ue=C>=L,!Ke&&!Ue&&(C>R?Ue=!0:Ke=!0)):qe.x&&qe.y&&(Ke||Ue)&&(Ke=Ue=!0);let D,V;Ke&&(P.ori==0?(D=Jn,V=ge):(D=Zn,V=xe),wr(It(D,V),He(V-D)),Ue||vr(0,x)),Ue&&(P.ori==1?(D=Jn,V=ge):(D=Zn,V=xe),vr(It(D,V),He(V-D)),Ke||wr(0,w)),!Ke&&!Ue&&(wr(0,0),vr(0,0))}if(qe._x=Ke,qe._y=Ue,i==null){if(c){if(Ui!=null){let[R,C]=Pe.scales;Pe.values[0]=R!=null?Ut(P.ori==0?ge:xe,R):null,Pe.values[1]=C!=null?Ut(P.ori==1?ge:xe,C):null}kr(Fl,r,ge,xe,Q,O,m)}if(Wn){let R=c&&Pe.setSeries,C=Wt.prox;kn==null?Zt<=C&&Kt(an,er,!0,R):Zt>C?Kt(null,er,!0,R):an!=kn&&Kt(an,er,!0,R)}}vt&&(Z.idx=m,ll()),u!==!1&&Be("setCursor")}let un=null;Object.defineProperty(r,"rect",{get(){return un==null&&xr(!1),un}});function xr(i=!1){i?un=null:(un=S.getBoundingClientRect(),Be("syncRect",un))}function Di(i,u,c,m,y,w,x){$._lock||ln&&i!=null&&i.movementX==0&&i.movementY==0||(il(i,u,c,m,y,w,x,!1,i!=null),i!=null?Sn(null,!0,!0):Sn(u,!0,!1))}function il(i,u,c,m,y,w,x,R,C){if(un==null&&xr(!1),vn(i),i!=null)c=i.clientX-un.left,m=i.clientY-un.top;else{if(c<0||m<0){ge=-10,xe=-10;return}let[L,D]=Pe.scales,V=u.cursor.sync,[j,ie]=V.values,[oe,X]=V.scales,[B,I]=Pe.match,_e=u.axes[0].side%2==1,Ee=P.ori==0?Q:O,Ge=P.ori==1?Q:O,pe=_e?w:y,Re=_e?y:w,pt=_e?m:c,nt=_e?c:m;if(oe!=null?c=B(L,oe)?a(j,E[L],Ee,0):-10:c=Ee*(pt/pe),X!=null?m=I(D,X)?a(ie,E[D],Ge,0):-10:m=Ge*(nt/Re),P.ori==1){let kt=c;c=m,m=kt}}C&&(u==null||u.cursor.event.type==Fl)&&((c<=1||c>=Q-1)&&(c=Mn(c,Q)),(m<=1||m>=O-1)&&(m=Mn(m,O))),R?(Mi=c,Ci=m,[Jn,Zn]=$.move(r,c,m)):(ge=c,xe=m)}let sl={width:0,height:0,left:0,top:0};function al(){Qr(sl,!1)}let Oi,Fi,Vi,$i;function Ii(i,u,c,m,y,w,x){ln=!0,Ke=Ue=qe._x=qe._y=!1,il(i,u,c,m,y,w,x,!0,!1),i!=null&&(tt(Vl,Wl,Hi,!1),kr(ta,r,Jn,Zn,Q,O,null));let{left:R,top:C,width:L,height:D}=ye;Oi=R,Fi=C,Vi=L,$i=D}function Hi(i,u,c,m,y,w,x){ln=qe._x=qe._y=!1,il(i,u,c,m,y,w,x,!1,!0);let{left:R,top:C,width:L,height:D}=ye,V=L>0||D>0,j=Oi!=R||Fi!=C||Vi!=L||$i!=D;if(V&&j&&Qr(ye),qe.setScale&&V&&j){let ie=R,oe=L,X=C,B=D;if(P.ori==1&&(ie=C,oe=D,X=R,B=L),Ke&&sn(F,Ut(ie,F),Ut(ie+oe,F)),Ue)for(let I in E){let _e=E[I];I!=F&&_e.from==null&&_e.min!=de&&sn(I,Ut(X+B,I),Ut(X,I))}al()}else $.lock&&($._lock=!$._lock,Sn(u,!0,i!=null));i!=null&&(In(Vl,Wl),kr(Vl,r,ge,xe,Q,O,null))}function zc(i,u,c,m,y,w,x){if($._lock)return;vn(i);let R=ln;if(ln){let C=!0,L=!0,D=10,V,j;P.ori==0?(V=Ke,j=Ue):(V=Ue,j=Ke),V&&j&&(C=ge<=D||ge>=Q-D,L=xe<=D||xe>=O-D),V&&C&&(ge=ge<Jn?0:Q),j&&L&&(xe=xe<Zn?0:O),Sn(null,!0,!0),ln=!1}ge=-10,xe=-10,fe.fill(null),Sn(null,!0,!0),R&&(ln=R)}function zi(i,u,c,m,y,w,x){$._lock||(vn(i),Uo(),al(),i!=null&&kr(oa,r,ge,xe,Q,O,null))}function Wi(){A.forEach(Rd),Ko(r.width,r.height,!0)}An(bo,lr,Wi);let tr={};tr.mousedown=Ii,tr.mousemove=Di,tr.mouseup=Hi,tr.dblclick=zi,tr.setSeries=(i,u,c,m)=>{let y=Pe.match[2];c=y(r,u,c),c!=-1&&Kt(c,m,!0,!1)},et&&(tt(ta,S,Ii),tt(Fl,S,Di),tt(na,S,i=>{vn(i),xr(!1)}),tt(ra,S,zc),tt(oa,S,zi),Ql.add(r),r.syncRect=xr);let Jr=r.hooks=e.hooks||{};function Be(i,u,c){tl?br.push([i,u,c]):i in Jr&&Jr[i].forEach(m=>{m.call(null,r,u,c)})}(e.plugins||[]).forEach(i=>{for(let u in i.hooks)Jr[u]=(Jr[u]||[]).concat(i.hooks[u])});let Ki=(i,u,c)=>c,Pe=Le({key:null,setSeries:!1,filters:{pub:ha,sub:ha},scales:[F,v[1]?v[1].scale:null],match:[ga,ga,Ki],values:[null,null]},$.sync);Pe.match.length==2&&Pe.match.push(Ki),$.sync=Pe;let Ui=Pe.key,ul=pu(Ui);function kr(i,u,c,m,y,w,x){Pe.filters.pub(i,u,c,m,y,w,x)&&ul.pub(i,u,c,m,y,w,x)}ul.sub(r);function Wc(i,u,c,m,y,w,x){Pe.filters.sub(i,u,c,m,y,w,x)&&tr[i](null,u,c,m,y,w,x)}r.pub=Wc;function Kc(){ul.unsub(r),Ql.delete(r),gn.clear(),Bl(bo,lr,Wi),d.remove(),ae?.remove(),Be("destroy")}r.destroy=Kc;function cl(){Be("init",e,t),wi(t||e.data,!1),z[F]?nl(F,z[F]):Uo(),Ur=ye.show&&(ye.width>0||ye.height>0),wn=vt=!0,Ko(e.width,e.height)}return v.forEach(_i),A.forEach(vc),n?n instanceof HTMLElement?(n.appendChild(d),cl()):n(r,cl):cl(),r}Ne.assign=Le;Ne.fmtNum=ri;Ne.rangeNum=wo;Ne.rangeLog=ko;Ne.rangeAsinh=ti;Ne.orient=Nn;Ne.pxRatio=se;Ne.join=_p;Ne.fmtDate=li,Ne.tzDate=Cp;Ne.sync=pu;{Ne.addGap=fd,Ne.clipGaps=Eo;let e=Ne.paths={points:_u};e.linear=wu,e.stepped=md,e.bars=hd,e.spline=yd}var dr=[14,16,0,0],Md="11px Roboto, system-ui, sans-serif";function mr(e){let[t,n]=Ve(0);return Ze(()=>{let r=e.current;if(r===null)return;let o=()=>{let s=window.innerHeight===0;n(a=>s?a:Math.floor(r.clientWidth))},l=new ResizeObserver(o);return l.observe(r),o(),()=>l.disconnect()},[e]),t}function hr(e,t){let n=je(null);return Ze(()=>{if(t===null||e.current===null)return;let r=new Ne(t.options,t.data,e.current);return n.current=r,()=>{r.destroy(),n.current=null}},[e,t]),n}var Su=[1,2,5].flatMap(e=>Array.from({length:9},(t,n)=>e*10**n));Su.sort((e,t)=>e-t);function Po(e){let{muted:t,grid:n}=Ft[e],r={font:Md,stroke:t,ticks:{show:!1}};return[{...r,size:26,gap:6,incrs:Su,space:60,grid:{show:!1},values:(o,l)=>l.map(String)},{...r,size:54,gap:6,space:34,grid:{stroke:n,width:1},values:(o,l,s,a,f)=>l.map(d=>Rt(d,Ks(f)))}]}function Ao(e,t){let{ctx:n,bbox:r}=e,o=Math.round(e.valToPos(0,"y",!0));o<r.top||o>r.top+r.height||(n.fillStyle=t,n.fillRect(r.left,o,r.width,1))}function Lo(e,t,n){let{ctx:r,bbox:o}=e,l=Math.round(e.valToPos(t,"x",!0));if(l<o.left-1||l>o.left+o.width+1)return;let s=Ne.pxRatio;r.save(),r.fillStyle=n,r.globalAlpha=.55,r.fillRect(l-Math.round(s/2),o.top,Math.max(1,Math.round(s)),o.height),r.globalAlpha=1,r.beginPath(),r.moveTo(l-5*s,o.top-7*s),r.lineTo(l+5*s,o.top-7*s),r.lineTo(l,o.top),r.fill(),r.restore()}function No(e,t){e.over.addEventListener("click",n=>{let{left:r}=e.over.getBoundingClientRect();t(e.posToVal(n.clientX-r,"x"))})}function Do(e,t){let n=e.findIndex(l=>l>=t);if(n<0)return e.length-1;if(n===0)return 0;let[r,o]=[e[n-1]??0,e[n]??0];return t-r<o-t?n-1:n}function Oo(e){let{theme:t,strokes:n,epoch:r,lines:o}=e,{ink:l,muted:s}=Ft[t],a=null;return{options:{width:e.width,height:e.height,padding:dr,legend:{show:!1},scales:{x:{time:!1,range:[...e.span]}},axes:Po(t),series:[{},...n.map(d=>Cd(d,r.length===1))],focus:{alpha:.25},cursor:{y:!1,drag:{x:!1,y:!1,setScale:!1},points:{size:7},...e.syncKey===null?{focus:{prox:24}}:{sync:{key:e.syncKey,setSeries:!1}}},hooks:{ready:[d=>No(d,h=>e.onPick(h,d))],draw:[d=>{Ao(d,s),Lo(d,e.markedEpoch(),l)}],setSeries:[(d,h)=>{a=h===null?null:h-1}],setCursor:[d=>e.onHover(d.cursor.idx??null,a)]}},data:[[...r],...o.map(d=>[...d])]}}function Cd({colour:e,width:t,dash:n},r){return{stroke:e,width:t,...n===void 0?{}:{dash:[...n]},spanGaps:!1,points:{show:r,size:7,fill:e}}}var Tu=230;function Eu(e){let{quantity:t,inspected:n}=e,r=ke(()=>{let f=e.runs.filter(h=>Me(h)!==n),d=e.runs.filter(h=>Me(h)===n);return[...f.slice(0,Pl-d.length),...d]},[e.runs,n]),{full:o,missing:l}=Ws(qs(t)?r:Pd),s=ke(()=>r.flatMap(f=>Qs(f,t,o.get(Me(f)))??[]),[r,t,o]),a=e.runs.length-r.length;return p(ne,{children:[p("div",{class:"card-head",children:[p("h2",{children:"Ticked runs"}),p(Ld,{quantity:t,onQuantity:e.onQuantity})]}),s.length===0?p("p",{class:"note",children:l>0?"Loading…":r.length===0?"Tick runs in the list to compare them here.":"None of the ticked runs measured this."}):p(Nd,{...e,lines:s}),a>0&&p("p",{class:"note",children:["The first ",r.length," ticked runs are drawn, ",a," are not."]}),s.length>0&&l>0&&p("p",{class:"note",children:["Loading ",l," more…"]})]})}var Pd=[];function Ad(e){return e==="gap"?"Gap":e==="train_reported"||e==="val_reported"?en[e].label:Se[e].label}function Ld({quantity:e,onQuantity:t}){return p("select",{"aria-label":"Quantity to compare",value:e,onChange:r=>{let o=uo.find(l=>l===r.currentTarget.value);o!==void 0&&t(o)},children:uo.map(r=>p("option",{value:r,children:Ad(r)},r))})}function Nd(e){let{lines:t,theme:n,inspected:r,colour:o,epoch:l}=e,s=je(null),a=mr(s),[f,d]=Ve(null),h=je({...e,hovered:f});h.current={...e,hovered:f};let g=ke(()=>Js(t),[t]),b=ke(()=>a===0?null:Oo({theme:n,width:a,height:Tu,epoch:g.epoch,lines:g.values,strokes:t.map(({key:S,run:k})=>({colour:o(k),width:S===r?3:1.5})),span:[(g.epoch[0]??1)-.5,(g.epoch.at(-1)??1)+.5],syncKey:null,markedEpoch:()=>h.current.epoch,onPick:()=>{let S=h.current.lines[h.current.hovered?.[1]??-1];S!==void 0&&h.current.onInspect(S.run)},onHover:(S,k)=>d(S===null||k===null?null:[S,k])}),[g,t,n,a,r,o]),_=hr(s,b);return Ze(()=>_.current?.redraw(!1),[l]),p(ne,{children:[p("p",{class:"readout","aria-hidden":"true",children:[f===null?"Point at a line to name it, click to inspect its run.":null,f!==null&&p(Dd,{lines:t,aligned:g,hovered:f,colour:o})]}),p("div",{ref:s,class:"plot",style:{height:Tu}})]})}function Dd({lines:e,aligned:t,hovered:[n,r],colour:o}){let l=e[r],s=t.values[r]?.[n];return l===void 0?null:p(ne,{children:[p("span",{class:"swatch",style:{background:o(l.run)}}),p("bdi",{children:pn(l.run)}),s!=null&&p("span",{class:"figure",children:["epoch ",t.epoch[n],": ",Ce(s,Qe(s))]})]})}function Dn(e,t){let n=e?.value[t]??null;return e===void 0||n===null?null:{value:n,low:e.low[t]??Number.NaN,high:e.high[t]??Number.NaN,isExact:e.stderr[t]===0}}function Hr(e){return!e.isExact&&Number.isFinite(e.low)&&Number.isFinite(e.high)}function Fo(e){return e.isExact?e.value===0:e.low<=0&&e.high>=0}function On(e,t){return e.isExact?"exact":Hr(e)?`[${Rt(e.low,t)}, ${Rt(e.high,t)}]`:"error unknown"}function pi(e,t){return t===null||t===0||!Number.isFinite(t)||!Number.isFinite(e)?null:e/t}function Ru({columns:e,index:t,theme:n}){let r=e.gap[t]??null,o=ht.map(s=>Dn(e.terms.get(s),t)),l=Qe(jt([r,...o.map(s=>s?.value??null)]))+1;return p("div",{class:"scroll",children:p("table",{class:"figures",children:[p("thead",{children:p("tr",{children:[p("th",{scope:"col",children:"Source"}),p("th",{scope:"col",children:"Value"}),p("th",{scope:"col",children:"95 % interval"}),p("th",{scope:"col",children:"Share of the gap"})]})}),p("tbody",{children:ht.map((s,a)=>p(Od,{columns:e,index:t,theme:n,term:s,gap:r,places:l,estimate:o[a]??null},s))}),p("tfoot",{children:p("tr",{children:[p("th",{scope:"row",children:"Gap"}),p("td",{class:"figure",children:r===null?"not measured":Ce(r,l)}),p("td",{class:"figure",children:r!==null&&Number.isFinite(r)?"exact":""}),p("td",{class:"figure",children:pi(1,r)===null?"–":"100 %"})]})})]})})}function Od({columns:e,index:t,theme:n,term:r,estimate:o,gap:l,places:s}){let a=so.filter(h=>fo[h].of===r),f=o===null?null:pi(o.value,l),d=o!==null&&Fo(o);return p(ne,{children:[p("tr",{class:o===null?"missing":d?"faded":"",title:Se[r].meaning,children:[p("th",{scope:"row",children:[p("span",{class:"swatch square",style:{background:Se[r][n]}}),Se[r].label]}),p("td",{class:"figure",children:o===null?"not measured":Ce(o.value,s)}),p("td",{class:"figure",children:o===null?"":On(o,s)}),p("td",{class:"figure",children:o===null?"":f===null?"–":co(f)})]}),a.map(h=>{let g=Dn(e.details.get(h),t);return g!==null&&p("tr",{class:"detail",title:fo[h].meaning,children:[p("th",{scope:"row",children:fo[h].label}),p("td",{class:"figure",children:Ce(g.value,s)}),p("td",{class:"figure",children:On(g,s)}),p("td",{})]},h)})]})}function di(e){return ht.filter(t=>e.terms.get(t)?.value.some(n=>n!==null&&n!==0))}function zr(e,t,n){let[r,o,l]=[0,0,!1];for(let s=t;s<=n;s++){let a=e[s]??null;a!==null&&(Number.isFinite(a)?(r+=a,o+=1):l=!0)}return o>0?r/o:l?Number.NaN:null}function Mu(e,t){let n=[0,e.length-1];if(t===null)return n;let r=e.findIndex(l=>l>=t.from),o=e.findLastIndex(l=>l<=t.to);return r<0||o<r?n:[r,o]}function Cu(e,t){let[n,r]=Mu(e,t),o=Au(e)/2;return[(e[n]??0)-o,(e[r]??0)+o]}function Pu(e,t,n){let[r,o]=Mu(e.epoch,t),l=Math.max(1,Math.ceil((o-r+1)/Math.max(1,n))),s=Au(e.epoch)/2,a=di(e),f=[];for(let d=r;d<=o;d+=l)f.push(Fd(e,a,[d,Math.min(o,d+l-1)],s));return f}function Vo(e){let t=e[0];return t===void 0?1:t.last-t.first+1}function Au(e){let t=e.slice(1).map((n,r)=>n-(e[r]??n));return t.sort((n,r)=>n-r),t[t.length>>1]??1}function Fd(e,t,[n,r],o){let[l,s]=[e.epoch[n]??0,e.epoch[r]??0],a=e.gap.slice(n,r+1).filter(Lu);return{first:n,last:r,centre:(l+s)/2,left:l-o,right:s+o,gap:zr(e.gap,n,r),gapLow:a.length>0?Math.min(...a):null,gapHigh:a.length>0?Math.max(...a):null,parts:Vd(e.terms,t,n,r),hasNonFinite:mi(e,n,r).length>0}}function Vd(e,t,n,r){let[o,l]=[0,0],s=[];for(let a of t){let f=zr(e.get(a)?.value??[],n,r);if(!Lu(f)||f===0)continue;let d=f>0?o:l;s.push({term:a,value:f,base:d,top:d+f}),f>0?o+=f:l+=f}return s}function Lu(e){return e!==null&&Number.isFinite(e)}function mi(e,t=0,n=e.epoch.length-1){let r=[e.gap,...[...e.terms.values()].map(l=>l.value)],o=[];for(let l=t;l<=n;l++){let s=a=>a!=null&&!Number.isFinite(a);r.some(a=>s(a[l]))&&o.push(l)}return o}function Nu(e){let[t,n]=[0,0];for(let o of e)for(let l of[o.gapLow,o.gapHigh,...o.parts.map(s=>s.top)])l!==null&&(t=Math.min(t,l),n=Math.max(n,l));let r=(n-t)*.06||.5;return[t<0?t-r:-r/4,n>0?n+r:r/4]}function $o({head:e,entries:t}){return p("ul",{class:"legend",children:[p("li",{class:"legend-head",children:e}),t.map(n=>p("li",{children:[p($d,{...n}),n.label,n.text!==null&&p("span",{class:"figure",children:n.text})]},n.label))]})}function $d({colour:e,shape:t,dash:n}){return p("svg",{class:"mark",width:"16",height:"10","aria-hidden":"true",children:t==="square"?p("rect",{x:"3",width:"10",height:"10",rx:"2",fill:e}):p("line",{x2:"16",y1:"5",y2:"5",stroke:e,"stroke-width":"2.5","stroke-dasharray":n?.join(" ")})})}var Du=230;function Ou(e){let{columns:t,theme:n,index:r,span:o}=e,l=je(null),s=mr(l),[a,f]=Ve(null),d=je(e);d.current=e;let h=ke(()=>io.filter(T=>t.rungs.has(T)),[t]),g=ke(()=>s===0?null:Oo({theme:n,width:s,height:Du,epoch:t.epoch,lines:h.map(T=>(t.rungs.get(T)??[]).map(Lr)),strokes:h.map(T=>{let{dash:M,width:v}=en[T];return{colour:Dl(T,n),width:v,dash:M}}),span:Cu(t.epoch,o),syncKey:"lossgap-epoch",markedEpoch:()=>d.current.columns.epoch[d.current.index]??0,onPick:T=>d.current.onPick(Do(d.current.columns.epoch,T)),onHover:f}),[t,h,n,s,o]),b=hr(l,g);Ze(()=>b.current?.redraw(!1),[r]);let _=a??r,S=h.map(T=>t.rungs.get(T)?.[_]??null),k=Qe(jt(S));return p(ne,{children:[p($o,{head:`Epoch ${t.epoch[_]??0}`,entries:h.map((T,M)=>{let v=S[M]??null;return{label:en[T].label,colour:Dl(T,n),shape:"line",dash:en[T].dash.map(A=>A/2),text:v===null?"not measured":Rt(v,k)}})}),p("div",{ref:l,class:"plot",style:{height:Du,borderColor:Ft[n].grid}})]})}function Fu(e,t,n){let r=e.gap[n]??null,o=t.flatMap(s=>{let a=e.terms.get(s)?.value[n]??null;return a===null?[]:[{label:Se[s].label,value:a}]}).sort((s,a)=>Math.abs(a.value)-Math.abs(s.value)).slice(0,3).map(({label:s,value:a})=>`${s} ${Ce(a,Qe(a))}`),l=r===null?"gap not measured":`gap ${Ce(r,Qe(r))}`;return[`epoch ${e.epoch[n]??0}: ${l}`,...o].join(", ")}var Id=72,Hd=6;function Vu(e,t){return n=>{let{ctx:r,bbox:o}=n,l=o.left+o.width;r.save(),r.beginPath(),r.rect(o.left,o.top,o.width,o.height),r.clip();for(let s of e){let[a,f]=$u(n,s);if(f<o.left||a>l)continue;let d=f-a;zd(n,s,t,[a,Math.max(1,d-(d>=Hd?1:0))])}return r.restore(),null}}function $u(e,{left:t,right:n}){let[r,o]=[e.valToPos(t,"x",!0),e.valToPos(n,"x",!0)],l=Math.max(0,o-r-Id*Ne.pxRatio)/2;return[Math.round(r+l),Math.round(o-l)]}function zd(e,t,n,[r,o]){for(let{term:l,base:s,top:a}of t.parts){let f=Math.round(e.valToPos(s,"y",!0)),d=Math.round(e.valToPos(a,"y",!0));e.ctx.fillStyle=Se[l][n],e.ctx.fillRect(r,Math.min(f,d),o,Math.abs(d-f))}}function Iu(e,t,n){let{ctx:r,bbox:o}=e;r.fillStyle=n;for(let l of t){if(!l.hasNonFinite)continue;let[s,a]=$u(e,l),[f,d]=[Math.max(o.left,s),Math.min(o.left+o.width,a)];d>f&&r.fillRect(f,o.top+o.height-4,Math.max(1,d-f),4)}}var hi=300;function Hu(e,t,n,r,o){let{ink:l,muted:s,ground:a,alarm:f}=Ft[t],[d,h]=[e[0],e.at(-1)],g=k=>e.map(T=>Lr(k(T))),b={stroke:"transparent",points:{show:!1}},_={width:n,height:hi,padding:dr,legend:{show:!1},scales:{x:{time:!1,range:[d?.left??0,h?.right??1]},y:{range:[...Nu(e)]}},axes:Po(t),bands:Vo(e)>1?[{series:[5,4],fill:`${l}40`}]:[],series:[{},{paths:Vu(e,t),points:{show:!1}},{stroke:a,width:5,points:{show:!1}},{stroke:l,width:2,points:{show:e.length===1,size:8,fill:l}},b,b],cursor:{y:!1,points:{show:!1},sync:{key:"lossgap-epoch",setSeries:!1},drag:{x:!0,y:!1,setScale:!1,dist:6}},hooks:{ready:[k=>No(k,T=>{let{columns:M,onPick:v}=r.current;v(Do(M.epoch,T))})],draw:[k=>{let{columns:T,index:M}=r.current;Ao(k,s),Iu(k,e,f),Lo(k,T.epoch[M]??0,l)}],setCursor:[k=>o(k.cursor.idx??null)],setSelect:[k=>{let{left:T,width:M}=k.select;if(M<6)return;let v=A=>k.posToVal(A,"x");r.current.onSpan({from:v(T),to:v(T+M)})}]}},S=e.map(()=>0);return{options:_,data:[e.map(k=>k.centre),S,g(k=>k.gap),g(k=>k.gap),g(k=>k.gapLow),g(k=>k.gapHigh)]}}function zu({columns:e,live:t,theme:n,read:[r,o]}){let[l,s]=[e.epoch[r]??0,e.epoch[o]??0],a=zr(e.gap,r,o),f=t.map(g=>zr(e.terms.get(g)?.value??[],r,o)),d=Qe(jt([a,...f])),h=g=>g===null?"not measured":Ce(g,d);return p($o,{head:l===s?`Epoch ${l}`:`Epochs ${l}–${s}`,entries:[{label:"Gap",colour:Ft[n].ink,shape:"line",text:h(a)},...t.map((g,b)=>({label:Se[g].label,colour:Se[g][n],shape:"square",text:h(f[b]??null)}))]})}function Wu({columns:e,bins:t}){let n=Vo(t),r=mi(e).map(o=>e.epoch[o]??0);return p(ne,{children:[n>1&&p("p",{class:"note",children:["Each bar is the mean of ",n," epochs, for there are more epochs than pixels; the band is the range of the gap. Drag over the chart to look closer."]}),r.length>0&&p("p",{class:"note alarm",children:["Not a finite number (marked red): ",r.length===1?"epoch":"epochs"," ",Us(r),"."]})]})}var Ku=54+dr[1];function Uu(e){let{columns:t,theme:n,index:r,span:o,onSpan:l}=e,s=je(null),a=mr(s),[f,d]=Ve(null),h=je(e);h.current=e;let g=ke(()=>Pu(t,o,Math.max(1,a-Ku)),[t,o,a]),b=ke(()=>a>Ku?Hu(g,n,a,h,d):null,[g,n,a]),_=hr(s,b);Ze(()=>_.current?.redraw(!1),[r]);let S=v=>{if(v.altKey||v.ctrlKey||v.metaKey)return;if(v.key==="Escape"&&o!==null)return l(null);let A=Ms(v.key,v.shiftKey,r,t.epoch.length-1);A!==null&&(v.preventDefault(),e.onPick(A))},k=ke(()=>di(t),[t]),T=ke(()=>p(Wu,{columns:t,bins:g}),[t,g]),M=f===null?void 0:g[f];return p(ne,{children:[p(zu,{columns:t,live:k,theme:n,read:M===void 0?[r,r]:[M.first,M.last]}),p("div",{ref:s,class:"plot",style:{height:hi},role:"slider",tabIndex:0,"aria-label":"Epoch","aria-valuemin":t.epoch[0]??0,"aria-valuemax":t.epoch.at(-1)??0,"aria-valuenow":t.epoch[r]??0,"aria-valuetext":Fu(t,k,r),onKeyDown:S}),T]})}var Bu=[{code:"from tb_lossgap import SummaryWriter",remark:"# was: from torch.utils.tensorboard import SummaryWriter"},{code:"criterion = writer.watch(model, criterion)",remark:"# before the first epoch"}];function Gu({others:e}){return p("main",{class:"empty card",children:[p("h1",{children:"No loss-gap records yet"}),p("p",{children:"Two lines in the training script record why validation and training loss differ:"}),p(Wd,{}),p("p",{children:["Train as before. The first epoch appears here after TensorBoard's next reload. Recorded and still empty? ",p("code",{children:"tb-lossgap doctor LOGDIR"})," says why."]}),e.length>0&&p("p",{class:"note",children:[e.length===1?"One run here has":`${e.length} runs here have`," no loss-gap records:"," ",e.slice(0,8).map((t,n)=>p("span",{children:[n>0&&", ",p("bdi",{children:nr(t)})]},t)),e.length>8&&" and more","."]})]})}function Wd(){let e=je(null),[t,n]=Ve(null),r=async()=>{try{await navigator.clipboard.writeText(Bu.map(({code:o})=>o).join(`
`)),n("Copied")}catch{e.current!==null&&window.getSelection()?.selectAllChildren(e.current),n("Selected: press Ctrl+C")}};return p("div",{class:"snippet",children:[p("pre",{ref:e,children:Bu.map(({code:o,remark:l})=>p("div",{children:[p("code",{children:o})," ",p("span",{class:"remark",children:l})]},o))}),p("button",{type:"button",onClick:()=>{r()},children:t??"Copy"})]})}function hn({message:e,onRetry:t,isBusy:n=!1}){return p("div",{class:"fault",role:"alert",children:[p("p",{children:p(Yt,{text:e})}),t!==null&&p("button",{type:"button",onClick:t,disabled:n,children:n?"Retrying…":"Retry"})]})}function ju(e){return p("main",{class:"empty card",children:[p("h1",{children:"The runs could not be loaded"}),p(hn,{...e})]})}function Io({what:e}){return p("p",{class:"loading",role:"status",children:["Loading ",e,"…"]})}function qu({run:e}){return p("span",{class:"downloads",children:[p("button",{type:"button",onClick:()=>Yu(e,"csv"),title:"All epochs, full precision",children:"CSV"}),p("button",{type:"button",onClick:()=>Yu(e,"json"),title:"All epochs, full precision",children:"JSON"})]})}function Yu(e,t){let n=document.createElement("a");n.href=Os(e,t),n.download=`${[e.run,e.series].join("-").replace(/[^\w.-]+/g,"_")}.${t}`,n.click()}function Qu({answer:e,index:t,theme:n,colour:r}){let{verdict:o,columns:l}=e,{head:s,rest:a}=Bs(o?.text??"No epoch of this run could be read."),f=o===null?null:po(o.code).term;return p("header",{class:"card verdict",style:f===null?{}:{borderInlineStartColor:Se[f][n]},children:[p("div",{class:"crumb",children:[p("span",{class:"swatch",style:{background:r}}),p(mo,{run:e}),p("span",{children:Kd(e)}),o!==null&&p(Bd,{confidence:o.confidence}),p(qu,{run:e})]}),p("h1",{children:p(Yt,{text:s})}),a!==""&&p("p",{class:"why",children:p(Yt,{text:a})}),l.epoch.length>0&&p(Gd,{columns:l,index:t})]})}function Kd({columns:e,recorded:t}){let n=e.epoch.length;if(e.epoch.at(-1)===void 0)return"no epochs";let o=`${n} ${n===1?"epoch":"epochs"}`;return t>n?`${n} of ${t} epochs`:o}var Ud={measured:{words:"measured",title:"Beyond doubt in more than one epoch"},tentative:{words:"tentative",title:"Beyond doubt in one epoch only, so far"},none:null};function Bd({confidence:e}){let t=Ud[e];return t===null?null:p("span",{class:`chip ${e}`,title:t.title,children:t.words})}function Gd({columns:e,index:t}){let n=e.epoch[t]??0,r=e.gap[t]??null,o=Dn(e.terms.get("generalisation"),t);if(r===null)return p("p",{class:"sum",children:["Epoch ",n,": the gap was not measured, for a reported loss is missing."]});if(!Number.isFinite(r))return p("p",{class:"sum",children:["Epoch ",n,": gap ",p("b",{children:Ce(r,0)}),", for a reported loss is not a finite number."]});let l=Qe(jt([r,o?.value??null]));return p("p",{class:"sum",children:["Epoch ",n,": gap ",p("b",{children:Ce(r,l)}),o!==null&&p(ne,{children:[" ","= like for like ",p("b",{children:Ce(o.value,l)})," ",p("span",{class:"interval",children:On(o,l)}),", and"," ",p("b",{children:Ce(r-o.value,l)})," from how the two losses are measured"]}),"."]})}var jd={train_averaging:["train_averaging","no training loss"],timing:["timing"],objective:["objective"],augmentation:["augmentation"],dropout:["dropout"],batchnorm:["batchnorm","batch norm","batch normalisation"],other_mode:["other_mode","other mode"],weights:["weights","val_model"],generalisation:["generalisation","no validation loss"],val_averaging:["val_averaging","no validation loss"]},Yd=["probed","replay","probe changed","recording stopped"],Ju={objective:"not asked for: both losses are taken to be the same (watch(val_criterion=…))",augmentation:"not asked for: pass watch(clean_batches=…) to measure it",weights:"not asked for: pass watch(val_model=…) if validation uses other weights"},qd=["train_averaging","val_averaging"];function Ho(e,t){let n=Xu(e,t);if(n!==void 0)return n;let r=Ju[e];return r!==void 0?r:qd.includes(e)?null:t.find(o=>ec(o,Yd))??null}function Zu(e,t){return Ju[e]!==void 0&&Xu(e,t)===void 0}function Xu(e,t){return t.find(n=>ec(n,jd[e])&&/\b(not|no)\b/.test(n))}function ec(e,t){let n=e.toLowerCase();return t.some(r=>n.includes(r))}function tc(e,t){let n=e.rungs.get("train_reported")?.[t]??null,r=e.notes[t]??[],o=n!==null&&Number.isFinite(n),l=o?n:0,s=[],a=[{kind:"rung",rung:"train_reported",value:n}];for(let d of ht){let h=Dn(e.terms.get(d),t);if(h===null){Zu(d,r)?s.push(d):a.push({kind:"missing",term:d,reason:Ho(d,r)});continue}let g=l;Number.isFinite(h.value)&&(l+=h.value),a.push({kind:"term",term:d,estimate:h,from:g,to:l,isFaded:Fo(h)})}let f=e.rungs.get("val_reported")?.[t]??null;return a.push({kind:"rung",rung:"val_reported",value:f}),{epoch:e.epoch[t]??0,rows:a,unasked:s,isAnchored:o,...Qd(a)}}function Qd(e){let t=e.flatMap(Jd).filter(Number.isFinite),[n,r]=[Math.min(...t),Math.max(...t)];if(t.length===0)return{low:0,high:1};let o=(r-n)*.04||Math.abs(r)*.1||1;return{low:n-o,high:r+o}}function Jd(e){if(e.kind==="missing")return[];if(e.kind==="rung")return e.value===null?[]:[e.value];let{estimate:t,from:n,to:r}=e;return Hr(t)?[n,r,n+t.low,n+t.high]:[n,r]}function nc({columns:e,index:t,theme:n}){let r=tc(e,t),o=Math.min(6,Qe(jt(r.rows.flatMap(Zd))));return p(ne,{children:[p("table",{class:"waterfall",children:[p("thead",{children:p("tr",{children:[p("th",{scope:"col",children:"Step"}),p("th",{scope:"col","aria-label":"Picture"}),p("th",{scope:"col",children:"Value"}),p("th",{scope:"col",children:"95 % interval"})]})}),p("tbody",{children:r.rows.map((l,s)=>p(Xd,{row:l,steps:r,places:o,theme:n,before:r.rows[s-1]},l.kind==="rung"?l.rung:l.term))})]}),!r.isAnchored&&p("p",{class:"note",children:"The bars start from 0, for the reported training loss is not a number."}),r.unasked.length>0&&p("p",{class:"note",children:["Not asked for, so not measured:"," ",r.unasked.map((l,s)=>p("span",{title:Ho(l,[])??void 0,children:[s>0&&", ",Se[l].label.toLowerCase()]},l)),"."]})]})}function Zd(e){return e.kind==="term"?[e.estimate.value]:[]}function Xd({row:e,before:t,steps:n,places:r,theme:o}){if(e.kind==="missing")return p(em,{row:e,before:t});if(e.kind==="rung")return p("tr",{class:"rung",children:[p("th",{scope:"row",children:en[e.rung].label}),p("td",{class:"picture",children:p(tm,{row:e,steps:n})}),p("td",{class:"figure",children:e.value===null?"not measured":Rt(e.value,r)}),p("td",{})]});let{label:l,meaning:s}=Se[e.term];return p("tr",{class:e.isFaded?"faded":"",title:s,children:[p("th",{scope:"row",children:l}),p("td",{class:"picture",children:p(nm,{row:e,steps:n,theme:o})}),p("td",{class:"figure",children:Ce(e.estimate.value,r)}),p("td",{class:"figure interval",children:On(e.estimate,r)})]})}function em({row:e,before:t}){let{label:n,meaning:r}=Se[e.term],o=t?.kind==="missing"&&t.reason===e.reason,l=e.reason===null?"":o?", for the same reason":`: ${e.reason}`;return p("tr",{class:"missing",title:r,children:[p("th",{scope:"row",children:n}),p("td",{colSpan:3,children:["not measured",l]})]})}function Fn({low:e,high:t},n){return(n-e)/(t-e)*100}function tm({row:e,steps:t}){if(e.value===null||!Number.isFinite(e.value))return null;let n=`${Fn(t,e.value)}%`;return p("svg",{width:"100%",height:"26","aria-hidden":"true",children:p("line",{class:"level",x1:n,x2:n,y1:"3",y2:"23"})})}function nm({row:e,steps:t,theme:n}){let{estimate:r,from:o,to:l,term:s}=e;if(!Number.isFinite(r.value))return null;let[a,f]=[Fn(t,Math.min(o,l)),Fn(t,Math.max(o,l))],[d,h]=[`${Fn(t,o)}%`,`${Fn(t,l)}%`];return p("svg",{width:"100%",height:"26","aria-hidden":"true",children:[p("line",{class:"thread",x1:d,x2:d,y1:"0",y2:"5"}),p("line",{class:"thread",x1:h,x2:h,y1:"21",y2:"26"}),p("rect",{class:"bar",x:`${a}%`,width:`${f-a}%`,y:"6",height:"14",fill:Se[s][n]}),f-a<.4&&p("line",{class:"sliver",x1:h,x2:h,y1:"6",y2:"20",stroke:Se[s][n]}),Hr(r)&&p(rm,{low:Fn(t,o+r.low),high:Fn(t,o+r.high)})]})}function rm({low:e,high:t}){let[n,r]=[`${e}%`,`${t}%`];return p("g",{class:"whisker",children:["rim","core"].map(o=>p("g",{class:o,children:[p("line",{x1:n,x2:r,y1:"13",y2:"13"}),p("line",{x1:n,x2:n,y1:"9",y2:"17"}),p("line",{x1:r,x2:r,y1:"9",y2:"17"})]},o))})}function rc(e){let{run:t,asked:n,retry:r}=e,{value:o,fault:l,isLoading:s}=zs(t,n),a={onRetry:r,isBusy:s};return o===null?p("main",{class:"run",children:[t.error!==null&&p(hn,{message:t.error,onRetry:null}),l===null?p(Io,{what:pn(t)}):t.error!==l&&p(hn,{message:l,...a})]}):p("main",{class:"run",children:[l!==null&&p(hn,{message:`Not refreshed. ${l}`,...a}),o.error!==null&&p(hn,{message:o.error,...a}),p(om,{answer:o}),o.columns.epoch.length>0&&p(lm,{...e,answer:o})]})}function om({answer:{columns:e,recorded:t,warnings:n}}){let r=e.epoch.length;return p(ne,{children:[t>r&&r>0&&p("p",{class:"warning",children:["Showing ",r," of ",t," recorded epochs: TensorBoard kept a sample. Start it with"," ",p("code",{children:"--samples_per_plugin=lossgap=0"})," to keep them all."]}),n.map(o=>p("p",{class:"warning",children:p(Yt,{text:Ar(o)})},o))]})}function lm(e){let{answer:t,theme:n,choice:r,choose:o,run:l}=e,{columns:s}=t,[a,f]=Ve(null),d=ke(()=>Es(s.epoch,r.epoch),[s,r.epoch]),h=_=>o({epoch:Rs(s.epoch,_)}),g=s.epoch[d]??0,b=r.epoch===null;return p(ne,{children:[p(Qu,{answer:t,index:d,theme:n,colour:e.colour(l)}),p("div",{class:"grid",children:[p(zo,{name:"stack",title:"Where the gap comes from",aside:p(im,{span:a,setSpan:f}),children:p(Uu,{columns:s,theme:n,index:d,span:a,onPick:h,onSpan:f})}),p(zo,{name:"waterfall",title:`Epoch ${g}, step by step`,aside:b?p("span",{class:"chip",children:"following the last"}):p(sm,{choose:o}),children:p(nc,{columns:s,index:d,theme:n})}),p(zo,{name:"ladder",title:"Ladder of losses",children:p(Ou,{columns:s,theme:n,index:d,span:a,onPick:h})}),p("section",{class:"card compare",children:p(Eu,{runs:e.compared,inspected:Me(l),quantity:r.quantity,onQuantity:_=>o({quantity:_}),onInspect:e.inspect,theme:n,epoch:g,colour:e.colour})}),p(zo,{name:"table",title:`Epoch ${g} in figures`,children:p(Ru,{columns:s,index:d,theme:n})}),p("section",{class:"card advice-card",children:p(Ys,{answer:t,index:d})})]})]})}function zo(e){return p("section",{class:`card ${e.name}-card`,children:[p("div",{class:"card-head",children:[p("h2",{children:e.title}),e.aside]}),e.children]})}function im(e){return e.span===null?p("span",{class:"hint",children:"click or ← → to choose an epoch"}):p("button",{type:"button",onClick:()=>e.setSpan(null),children:"Show all epochs"})}function sm({choose:e}){return p("button",{type:"button",onClick:()=>e({epoch:null}),children:"Follow the last"})}function oc({theme:e}){let{asked:t,retry:n,names:r}=cm(),[o,l]=fm(),{value:s,fault:a,isLoading:f}=Hs(t),d={onRetry:n,isBusy:f};if(s===null)return a===null?p(Io,{what:"runs"}):p(ju,{message:a,...d});let h=a===null?null:p(hn,{message:`Not refreshed. ${a}`,...d});return s.runs.length===0?p(ne,{children:[h,p(Gu,{others:s.others})]}):p(ne,{children:[h,p(am,{runs:s,names:r,theme:e,asked:t,retry:n,choice:o,choose:l})]})}function am({runs:e,names:t,theme:n,asked:r,retry:o,choice:l,choose:s}){let a=ke(()=>l.ticked??As(e.runs),[l.ticked,e]),f=ke(()=>e.runs.filter(k=>a.has(Me(k))),[e,a]),d=ke(()=>Ls(t??[...new Set(e.runs.map(k=>k.run))],n),[t,e,n]),h=um(e.runs,l),g=Cr(k=>s({run:k.run,series:k.series}),[s]),b=Cr((k,T)=>{let M=new Set(a);for(let v of k)T?M.add(v):M.delete(v);s({ticked:M})},[a,s]),_=h===null?null:Me(h),S=ke(()=>p(js,{answer:e,filter:l.filter,ticked:a,inspected:_,colour:d,onFilter:k=>s({filter:k}),onTick:b,onInspect:g}),[e,l.filter,a,_,d,b,g,s]);return p("div",{class:"panel",children:[S,h!==null&&p(rc,{theme:n,asked:r,retry:o,choice:l,choose:s,compared:f,colour:d,inspect:g,run:h},_)]})}function um(e,{run:t,series:n}){let r=e.filter(l=>l.run===t);return r.find(l=>l.series===(n??"loss"))??r[0]??e.find(l=>l.error===null)??e[0]??null}function cm(){let[e,t]=Ve(0),[n,r]=Ve(null),o=je(!1),l=Cr(()=>t(s=>s+1),[]);return Ze(()=>{let s=()=>{window.innerHeight===0?o.current=!0:l()},a=()=>{window.innerHeight===0||!o.current||(o.current=!1,l())};return as({onReload:s,onRunNames:r}),window.addEventListener("resize",a),()=>window.removeEventListener("resize",a)},[l]),{asked:e,retry:l,names:n}}function fm(){let[e,t]=Ve(()=>{let o=Ss(bl());return o.filter===""?{...o,filter:is()}:o}),n=je(!0);Ze(()=>{if(n.current){n.current=!1;return}let o=setTimeout(()=>ss(Ts(bl(),e)),120);return()=>clearTimeout(o)},[e]);let r=Cr(o=>t(l=>({...l,...o})),[]);return[e,r]}var lc='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var ic=`/* Colours of both themes and the elements that all parts share; a canvas takes its own from model/looks.ts. */

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
`;var sc=`/* Charts and their legends. */

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
`;var ac=`/* The page: list beside run, cards in a grid, the verdict on top. */

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
`;var uc=`/* What changes where there is less room; it comes last, to have the last word. */

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
`;var cc=`/* The list of runs. */

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
`;var fc=`/* Nothing recorded, something failed, still loading. */

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
`;var pc=`/* Waterfall, figures, advice and notes. */

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
`;var dc=[lc,ic,ac,cc,sc,pc,fc,uc].join(`
`);function r_(){let e=document.createElement("style");e.textContent=dc,document.head.append(e),document.title="Loss Gap",document.documentElement.lang="en",ls(t=>{document.documentElement.dataset.theme=t,os(Ji(oc,{theme:t}),document.body)})}export{r_ as render};
