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
var fe,ls,Sf,dn,yl,lo,is,no,ss,bl,_l,Tf,Cr=Symbol.for("pv"),io={},so=[],Ef=/^m(i|n|o|s|text|space)$/,wl=Array.isArray,vl=so.slice,Nn=Object.assign;function An(e){e&&e.parentNode&&e.remove()}function as(e,t,n){var r,o,l,i={},a=arguments.length;for(l in t)l=="key"?r=t[l]:l=="ref"&&typeof e!="function"?o=t[l]:i[l]=t[l];return a>2&&(i.children=a>3?vl.call(arguments,2):n),Mr(e,i,r,o,null)}function Mr(e,t,n,r,o){var l={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Cr,__v:o||++ls,__i:-1,__u:0};return!o&&fe.vnode&&fe.vnode(l),l}function Z(e){return e.children}function ro(e,t){this.props=e,this.context=t,this.__g=0}function mn(e,t){if(t==null)return e.__&&mn(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:mn(e)}function Rf(e){var t,n=e.__v,r=n.__e,o=[],l=[],i=e.__P;i&&((t=Nn({constructor:Cr},n)).__v=n.__v+1,fe.vnode&&fe.vnode(t),xl(i,t,n,e.__n,i.namespaceURI,32&n.__u?[r]:null,o,r||mn(n),32&n.__u,l),t.__v=n.__v,t.__.__k[t.__i]=t,ms(o,t,l),n.__=n.__e=null,t.__e!=r&&us(t))}function us(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),us(e)}function rs(e){(8&e.__g||(e.__g|=8,dn.push(e),lo++))&&yl==fe.debounceRendering||((yl=fe.debounceRendering)||queueMicrotask)(cs)}function cs(){try{for(var e,t=1;dn.length;)dn.length>t&&dn.sort(is),e=dn.shift(),t=dn.length,8&e.__g&&Rf(e)}finally{(lo=dn.length)&&(yl||queueMicrotask)(cs)}}function fs(e,t,n,r,o,l,i,a,f,p,h){var g,b,_,x,E,k,R=r.__k||so,v=t.length;for(f=Pf(n,t,R,f,v),g=0;g<v;g++)(_=n.__k[g])!=null&&(b=~_.__i&&R[_.__i]||io,_.__i=g,k=xl(e,_,b,o,l,i,a,f,p,h),x=_.__e,(b.ref!=_.ref||8&b.__u)&&(b.ref&&kl(b.ref,null,_,b),_.ref&&h.push(_.ref,_.__c||x,_)),E=E||x,4&_.__u?(f=ps(_,f,e,!b.__v),b.__e&&(b.__e=null)):typeof _.type=="function"&&k!==void 0?f=k:x&&(f=x.nextSibling),_.__u&=-21);return n.__e=E,f}function Pf(e,t,n,r,o){var l,i,a,f,p,h,g,b,_,x=n.length,E=x,k=0,R=0,v=e.__k=Array(o);for(l=0;l<o;l++)(i=t[l])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=v[l]=Mr(null,i):wl(i)?i=v[l]=Mr(Z,{children:i}):i.constructor===Cr&&i.__b?i=v[l]=Mr(i.type,i.props,i.key,i.ref,i.__v):v[l]=i,f=l+k,i.__=e,i.__b=e.__b+1,a=null,~(p=i.__i=Mf(i,n,f,E))&&(E--,(a=n[p])&&(a.__u|=2)),a&&a.__v?(i.__u|=16,p==f-1?k--:p==f+1?k++:p!=f&&(p>f?k--:k++,R=1)):(~p||(o>x?k--:o<x&&k++),typeof i.type!="function"&&(i.__u|=4))):v[l]=null;if(R){for(h=[],g=[],l=0;l<o;l++)if((i=v[l])&&16&i.__u){for(k=0,b=h.length;k<b;)h[_=k+b>>1]<i.__i?k=_+1:b=_;h[k]=i.__i,g[l]=k+1}for(k=h.length;l--;)g[l]&&(g[l]==k?k--:v[l].__u|=4)}if(E)for(l=0;l<x;l++)!(a=n[l])||2&a.__u||(a.__e==r&&(r=mn(a)),Sl(a,a));return r}function ps(e,t,n,r){var o,l,i,a;if(typeof e.type=="function"){if(e.props.__P)return t;if(o=e.__k)for(l=0;l<o.length;l++)o[l]&&(o[l].__=e,t=ps(o[l],t,n,!1));return t}for(t&&!t.parentNode&&(t=mn(e))&&!t.parentNode&&(t=null),i=e.__e,a=t;a&&a.nodeType==8;)a=a.nextSibling;for(i!=a&&(!r&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Mf(e,t,n,r){var o,l=e.key,i=e.type,a=t[n],f=a&&!(2&a.__u);if(a===null&&l==null||f&&l==a.key&&i==a.type)return n;if(r>(f?1:0)){for(o=n-1;o>=0;o--)if((a=t[o])&&!(2&a.__u)&&l==a.key&&i==a.type)return o;for(o=n+1;o<t.length;o++)if((a=t[o])&&!(2&a.__u)&&l==a.key&&i==a.type)return o}return-1}function os(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function to(e,t,n,r,o){var l,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)n&&t in n||os(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||os(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(i=_l[t]||(_l[t]=Cf(t)),(e.__a||(e.__a={}))[t]=bl,l=t!=(t=t.replace(ss,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,l):e.removeEventListener(t,i,l));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Cf(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[no]==null)t[no]=bl++;else if(t[no]<this.__a[e])return;return n(fe.event?fe.event(t):t)}}}function xl(e,t,n,r,o,l,i,a,f,p){var h,g,b,_,x,E,k,R,v,M,T,q,F,Y,K,J,z,L,B=t.type;if(t.constructor!==Cr)return null;128&n.__u&&(f=32&n.__u,h=n.__c.__z)&&(t.__u|=f,g=l=[],h.nodeType==8?a=oo(h,l):l.push(h),a=l[0]||a),(h=fe.__b)&&h(t);e:if(typeof B=="function"){b=i.length;try{if(R=t.props,v=(h=B.prototype)&&h.render,M=(h=B.contextType)&&r[h.__c],T=h?M?M.props.value:h.__:r,(_=n.__c)?(t.__c=_,2&_.__g&&(_.__g|=1)):(v?t.__c=_=new B(R,T):(t.__c=_=new ro(R,T),_.constructor=B,_.render=Af),M&&M.sub(_),_.state||(_.state={}),_.__n=r,_.__g|=8,_.__h=[],_.__k=[]),v&&(_.__s||(_.__s=_.state),B.getDerivedStateFromProps&&(_.__s==_.state&&(_.__s=Nn({},_.__s)),Nn(_.__s,B.getDerivedStateFromProps(R,_.__s)))),x=_.props,E=_.state,_.__v=t,n.__c){if(R!==x&&v&&!B.getDerivedStateFromProps&&_.componentWillReceiveProps&&_.componentWillReceiveProps(R,T),t.__v==n.__v&&!(8&_.__g)||!(4&_.__g)&&_.shouldComponentUpdate&&_.shouldComponentUpdate(R,_.__s,T)===!1){t.__v!=n.__v&&(_.props=R,_.state=_.__s,_.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(N){N&&(N.__=t)}),so.push.apply(_.__h,_.__k),_.__k=[],_.__h.length&&i.push(_),a=mn(n);break e}_.componentWillUpdate&&_.componentWillUpdate(R,_.__s,T),v&&_.componentDidUpdate&&_.__h.push(function(){_.componentDidUpdate(x,E,k)})}else v&&!B.getDerivedStateFromProps&&_.componentWillMount&&_.componentWillMount(),v&&_.componentDidMount&&_.__h.push(_.componentDidMount);_.context=T,_.props=R,_.__P=e,_.__g&=-5,q=fe.__r,F=v?25:0;do _.__g&=-9,q&&q(t),h=_.render(_.props,_.state=_.__s,_.context);while(8&_.__g&&++F<25);v&&(so.push.apply(_.__h,_.__k),_.__k=[]),_.state=_.__s,_.getChildContext&&(r=Nn({},r,_.getChildContext())),v&&n.__c&&_.getSnapshotBeforeUpdate&&(k=_.getSnapshotBeforeUpdate(x,E)),Y=h&&h.type===Z&&h.key==null?h.props.children:h,R.__P&&(h=a,o=(e=R.__P).namespaceURI,f=l=null,n.props&&n.props.__P!=e&&(n.__k.some(function(N){N&&Sl(N,N)}),n.__k=null),a=n.__k?mn(n,0):null),a=fs(e,wl(Y)?Y:[Y],t,n,r,o,l,i,a,f,p),R.__P&&(t.__e=null,a=h),t.__u&=-161,g&&g.some(An),_.__h.length&&i.push(_),1&_.__g&&(_.__g&=-4)}catch(N){if(i.length=b,t.__v=null,f||l)if(N&&N.then){if(t.__u|=128|f,l){for(~(z=l.indexOf(a||void 0))||(z=l.length);(L=l[z-1])&&L.nodeType==8;)z--;for(;z<l.length;z++)if(L=l[z])if(l[z]=null,K){if(L==J)break}else{if(L.nodeType!=8)break;L.data.startsWith("$s")&&(J=oo(K=L))}}if(!K){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;K=a}(h=oo(K=t.__c.__z||(t.__c.__z=K)))?(t.__e=K,a=h):t.__e=a,a=a&&a.nextSibling}else l&&l.some(An);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),N&&N.then||ds(t),fe.__e(N,t,n)}}else a=t.__e=Lf(n.__e,t,n,r,o,l,i,f,p,e);return(h=fe.diffed)&&h(t),a}function oo(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function ds(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ds))}function ms(e,t,n){for(var r=0;r<n.length;)kl(n[r++],n[r++],n[r++]);fe.__c&&fe.__c(t,e),e.some(function(o){try{e=o.__h,o.__h=[],e.some(function(l){l.call(o)})}catch(l){fe.__e(l,o.__v)}})}function Lf(e,t,n,r,o,l,i,a,f,p){var h,g,b,_,x,E,k,R,v=n.props||io,M=t.props,T=t.type;if(T=="svg"?o="http://www.w3.org/2000/svg":T=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),l){for(h=0;h<l.length;h++)if((x=l[h])&&(T?x.localName==T:x.nodeType==3)){e=x,l[h]=null;break}}if(!e){if(R=p.ownerDocument||document,!T)return R.createTextNode(M);e=R.createElementNS(o,T,M.is?M:p),a&&(fe.__m&&fe.__m(t,l),a=!1),l=null}if(T){if(p=T=="template"&&e.content||e,l=T=="textarea"&&M.defaultValue!=null?null:l&&vl.call(p.childNodes),!a&&l)for(v={},h=0;h<e.attributes.length;h++)v[(x=e.attributes[h]).name]=x.value;for(h in v)x=v[h],h=="dangerouslySetInnerHTML"?b=x:h=="children"||h in M||h=="value"&&"defaultValue"in M||h=="checked"&&"defaultChecked"in M||to(e,h,null,x,o);for(h in M)x=M[h],h=="children"?_=x:h=="dangerouslySetInnerHTML"?g=x:h=="value"?E=x:h=="checked"?k=x:a&&typeof x!="function"||v[h]===x||to(e,h,x,v[h],o);g?(a||b&&(g.__html==b.__html||g.__html==e.innerHTML)||(e.innerHTML=g.__html),t.__k=[]):(b&&(e.textContent=""),(T=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Ef.test(T))&&(o="http://www.w3.org/1999/xhtml"),fs(p,wl(_)?_:[_],t,n,r,o,l,i,l?l[0]:n.__k&&mn(n,0),a,f),l&&l.some(An)),a&&T!="textarea"||(h="value",T=="progress"&&E==null?e.removeAttribute(h):E==null||E===e[h]&&(T!="progress"||E)||to(e,h,E,v[h],o),h="checked",k!=null&&k!=e[h]&&to(e,h,k,v[h],o))}else v===M||a&&e.data==M||(e.data=M);return e}function kl(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){fe.__e(o,n)}}function Sl(e,t,n){var r,o,l,i;if(fe.unmount&&fe.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||kl(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(a){fe.__e(a,t)}r.__P=r.__n=null}if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&Sl(r[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=oo(r,l=[]))&&(r==e.__e&&l.some(An),An(o),An(r)),n||An(e.__e),e.__e=e.__c=e.__=null}function Af(e,t,n){return this.constructor(e,n)}function hs(e,t){var n,r,o,l;fe.__&&fe.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=Mr(Z,{children:[e]}),o=[],l=[],xl(t,t.__k,r||io,io,t.namespaceURI,r?null:t.firstChild?vl.call(t.childNodes):null,o,r?r.__e:t.firstChild,n,l),ms(o,t.__k,l),t.__k.props.children=null}fe={__e:function(e,t,n,r){for(var o,l,i;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((i=(l=o.constructor)&&l.getDerivedStateFromError)&&o.setState(l.getDerivedStateFromError(e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),i=1),i&&8&o.__g)return void(o.__g|=2)}catch(a){e=a}}throw lo=0,e}},ls=0,Sf=function(e){return e!=null&&e.constructor===Cr},ro.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Nn({},this.state)),typeof e=="function"&&(e=e(Nn({},n),this.props)),e&&(Nn(n,e),this.__v&&(t&&this.__k.push(t),rs(this)))},ro.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),rs(this))},ro.prototype.render=Z,dn=[],lo=0,is=function(e,t){return e.__v.__b-t.__v.__b},no=Symbol(),ss=/(PointerCapture)$|Capture$/i,bl=0,_l={},Tf=0;function gs(e){try{let{body:t}=window.parent.document;if(window.parent===window)throw new Error("opened alone: there is no page around");let n=()=>e(t.classList.contains("dark-mode")?"dark":"light");new MutationObserver(n).observe(t,{attributes:!0,attributeFilter:["class"]}),n()}catch{let t=window.matchMedia("(prefers-color-scheme: dark)"),n=()=>e(t.matches?"dark":"light");t.addEventListener("change",n),n()}}function Tl(){try{return window.parent.location.hash}catch{return window.location.hash}}function ys(){try{return new URLSearchParams(window.parent.location.search).get("runFilter")??""}catch{return""}}function _s(e){try{let{history:t,location:n}=window.parent;if(window.innerHeight===0)return;n.hash!==e&&t.replaceState(t.state,"",e)}catch{}}function bs({onReload:e,onRunNames:t}){let{port1:n,port2:r}=new MessageChannel,o=a=>n.postMessage(JSON.stringify({error:null,...a})),l=()=>o({type:"experimental.GetRuns",id:1,payload:null,isReply:!1}),i=a=>{Array.isArray(a)&&t(a.filter(f=>typeof f=="string"))};n.onmessage=({data:a})=>{let f=Nf(a);if(f!==null){if(f.isReply)return i(f.payload);o({...f,isReply:!0,payload:null}),f.type==="experimental.DataReloaded"&&e(),f.type==="experimental.RunsChanged"&&i(f.payload)}};try{window.parent.postMessage("experimental.bootstrap","*",[r]),l()}catch{}}function Nf(e){try{let t=JSON.parse(String(e));return Of(t)?t:null}catch{return null}}function Of(e){return typeof e=="object"&&e!==null&&"id"in e&&"isReply"in e}var Ar,$e,El,ws,Rl=Object.is,Nr=0,Ms=[],Pl=[],Ae=fe,vs=Ae.__b,xs=Ae.__r,ks=Ae.diffed,Ss=Ae.__c,Ts=Ae.unmount,Es=Ae.__;function Cl(e,t){Ae.__h&&Ae.__h($e,e,Nr||t),Nr=0;var n=$e.__H||($e.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Ie(e){return Nr=1,Df(Ls,e)}function Df(e,t,n){var r=Cl(Ar++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Ls(void 0,t),function(l){var i=(r.__N||r.__)[0],a=r.t(i,l);Rl(i,a)||(r.__N=[a,r.__[1]],r.__c.setState({}))}],r.__c=$e,!$e.__f)){$e.__f=!0;var o=$e.shouldComponentUpdate;$e.shouldComponentUpdate=function(l,i,a){var f=this.__H;if(!f)return!0;var p=!1,h=this.props!=l;if(f.__.some(function(b){b.__N&&(p=!0,Rl(b.__[0],b.__N[0])||(h=!0))}),o){var g=o.call(this,l,i,a);return p?g||h:g}return!p||h}}return r.__}function Xe(e,t){var n=Cl(Ar++,3);!Ae.__s&&Cs(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,$e.__H.__h.push(n))}function qe(e){return Nr=5,we(function(){return{current:e}},[])}function we(e,t){var n=Cl(Ar++,7);return Cs(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Or(e,t){return Nr=8,we(function(){return e},t)}function Ff(){var e;do{for(;e=Pl.shift();)try{Lr(e)}catch(n){Ae.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Ms.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Lr),t.__h.some(Ml),t.__h=[]}catch(n){t.__h=[],Ae.__e(n,e.__v)}}}while(Pl.length)}Ae.__b=function(e){$e=null,vs&&vs(e)},Ae.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Es&&Es(e,t)},Ae.__r=function(e){xs&&xs(e),Ar=0;var t=($e=e.__c).__H;t&&(El==$e?$e.__h=[]:(t.__h.some(Lr),t.__h.some(Ml),Ar=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),El=$e},Ae.diffed=function(e){ks&&ks(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ps(Ms.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),El=$e=null},Ae.__c=function(e,t){t.some(function(n){try{n.__h.some(Lr),n.__h=n.__h.filter(function(r){return!r.__||Ml(r)})}catch(r){n.__h=[function(){throw r}]}}),Ss&&Ss(e,t)},Ae.unmount=function(e){Ts&&Ts(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,Ps(Pl.push(o))}else Lr(o)}catch(l){t=l}}),r.__H=void 0,t&&Ae.__e(t,r.__v))};var Rs=typeof requestAnimationFrame=="function";function $f(e){var t,n=function(){clearTimeout(r),Rs&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Rs&&(t=requestAnimationFrame(n))}function Ps(e){e!=1&&ws==Ae.requestAnimationFrame||((ws=Ae.requestAnimationFrame)||$f)(Ff)}function Lr(e){var t=$e,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),$e=t}function Ml(e){var t=$e;e.__c=e.__(),$e=t}function Cs(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!Rl(n,e[r])})}function Ls(e,t){return typeof t=="function"?t(e):t}var Ne=class extends Error{name="ContractError";constructor(t,n,r){super(`${t}: expected ${n}, got ${If(r)}`)}};function If(e){let t=e===void 0?"nothing":JSON.stringify(e)??typeof e;return t.length>60?`${t.slice(0,57)}...`:t}function dt(e,t){if(typeof e!="object"||e===null||Array.isArray(e))throw new Ne(t,"an object",e);return new Map(Object.entries(e))}function mt(e,t,n){if(!Array.isArray(e))throw new Ne(t,"a list",e);return e.map((r,o)=>n(r,`${t}[${o}]`))}function Ve(e,t){if(typeof e!="string")throw new Ne(t,"a text",e);return e}function Ll(e,t){if(typeof e!="boolean")throw new Ne(t,"true or false",e);return e}function wt(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new Ne(t,"a number",e);return e}var Vf=new Map([["NaN",Number.NaN],["Infinity",Number.POSITIVE_INFINITY],["-Infinity",Number.NEGATIVE_INFINITY]]);function it(e,t){if(e===null||typeof e=="number")return e;let n=Vf.get(e);if(n===void 0)throw new Ne(t,'a number, null, "NaN" or an infinity',e);return n}function st(e){return(t,n)=>t==null?null:e(t,n)}function ao(e,t,n){if(e.get("version")!==n)throw new Ne(`${t}.version`,String(n),e.get("version"))}var uo=["train_reported","train_weighted","train_frozen","train_objective","train_clean","train_eval","train_val_model","val_weighted","val_reported"],at=["train_averaging","timing","objective","augmentation","dropout","batchnorm","other_mode","weights","generalisation","val_averaging"],co=["batchnorm_noise","batchnorm_stale","interaction","drift","revisit","first_visit"],Al=["measured","tentative","none"];function As(e,t){let n=dt(e,t),r=n.get("others")??[];return{...Ns(n,t),others:mt(r,`${t}.others`,Hf)}}function Hf(e,t){return Ns(dt(e,t),t)}function Ns(e,t){return{code:Ve(e.get("code"),`${t}.code`),text:Ve(e.get("text"),`${t}.text`),advice:mt(e.get("advice"),`${t}.advice`,Ve),confidence:Wf(e.get("confidence"),`${t}.confidence`),why:st(Ve)(e.get("why"),`${t}.why`)??""}}function Wf(e,t){let n=Al.find(r=>r===e);if(n===void 0)throw new Ne(t,Al.join(" or "),e);return n}function Os(e){let t=dt(e,"epochs");return ao(t,"epochs",1),{run:Ve(t.get("run"),"epochs.run"),series:Ve(t.get("series"),"epochs.series"),epochs:wt(t.get("epochs"),"epochs.epochs"),recorded:wt(t.get("recorded"),"epochs.recorded"),columns:zf(dt(t.get("columns"),"epochs.columns"),"epochs.columns"),verdict:st(As)(t.get("verdict"),"epochs.verdict"),best:st(wt)(t.get("best"),"epochs.best"),plateau:st(wt)(t.get("plateau"),"epochs.plateau"),warnings:mt(t.get("warnings"),"epochs.warnings",Ve),error:st(Ve)(t.get("error"),"epochs.error")}}function Nl(e,t,n,r){let o=mt(e,t,r);if(o.length!==n)throw new Ne(t,`${n} values`,o.length);return o}function Dl(e,t,n){return(r,o)=>Nl(e.get(r),`${t}.${r}`,n,o)}function zf(e,t){let n=mt(e.get("epoch"),`${t}.epoch`,wt);Kf(n,`${t}.epoch`);let r=Dl(e,t,n.length),o=(f,p)=>Bf(f,p,n.length),l=(f,p)=>Nl(f,p,n.length,it),i=(f,p)=>Nl(f,p,n.length,st(Ve)),a=(f,p)=>fo(f,p,at,i);return{epoch:n,step:r("step",wt),complete:r("complete",Ll),gap:r("gap",it),rungs:fo(e.get("rungs"),`${t}.rungs`,uo,l),terms:fo(e.get("terms"),`${t}.terms`,at,o),details:fo(e.get("details"),`${t}.details`,co,o),probe:Uf(e.get("probe"),`${t}.probe`,n.length),notes:r("notes",(f,p)=>mt(f,p,Ve)),absent:st(a)(e.get("absent"),`${t}.absent`)}}function Kf(e,t){let n=e.findIndex((r,o)=>r<=(e[o-1]??-1/0));if(n>=0)throw new Ne(`${t}[${n}]`,"a later epoch",e[n])}function fo(e,t,n,r){let o=dt(e,t),l=n;for(let i of o.keys())if(!l.includes(i))throw new Ne(t,`one of ${n.join(", ")}`,i);return new Map(n.filter(i=>o.has(i)).map(i=>[i,r(o.get(i),`${t}.${i}`)]))}function Bf(e,t,n){let r=Dl(dt(e,t),t,n);return{value:r("value",it),stderr:r("stderr",it),low:r("low",it),high:r("high",it)}}function Uf(e,t,n){let r=Dl(dt(e,t),t,n);return{batches:r("batches",it),steps:r("steps",it),seconds:r("seconds",it),share:r("share",it),verified:r("verified",st(Ll))}}function Ds(e){let t=dt(e,"runs");return ao(t,"runs",1),{runs:mt(t.get("runs"),"runs.runs",Gf),others:mt(t.get("others"),"runs.others",Ve)}}function Gf(e,t){let n=dt(e,t);return{run:Ve(n.get("run"),`${t}.run`),series:Ve(n.get("series"),`${t}.series`),epochs:wt(n.get("epochs"),`${t}.epochs`),recorded:wt(n.get("recorded"),`${t}.recorded`),last:st(jf)(n.get("last"),`${t}.last`),history:qf(n.get("history"),`${t}.history`),verdict:st(Ve)(n.get("verdict"),`${t}.verdict`),age:st(wt)(n.get("age"),`${t}.age`),notes:mt(n.get("notes"),`${t}.notes`,Ve),error:st(Ve)(n.get("error"),`${t}.error`)}}function jf(e,t){let n=dt(e,t);return{epoch:wt(n.get("epoch"),`${t}.epoch`),gap:it(n.get("gap"),`${t}.gap`),likeForLike:it(n.get("like_for_like"),`${t}.like_for_like`)}}function qf(e,t){let n=dt(e,t),r=mt(n.get("epoch"),`${t}.epoch`,wt),o=mt(n.get("gap"),`${t}.gap`,it);if(o.length!==r.length)throw new Ne(`${t}.gap`,`${r.length} values`,o.length);return{epoch:r,gap:o}}var mo=["gap","train_reported","val_reported",...at];var po="p.lossgap.",Yf=1500;function Fs(e){let t=Qf(e),n=Number(t.get("epoch")),r=mo.find(o=>o===t.get("quantity"));return{run:t.get("run")??null,series:t.get("series")??null,epoch:Number.isInteger(n)&&n>0?n:null,filter:t.get("filter")??"",quantity:r??"gap",ticked:Xf(t.get("ticked"))}}function $s(e,t){let n=e.replace(/^#/,"").split("&").filter(o=>o!==""&&!o.startsWith(po));(n[0]===void 0||n[0].includes("="))&&n.unshift("lossgap");let r=Object.entries({run:t.run,series:t.series==="loss"?null:t.series,epoch:t.epoch?.toString()??null,filter:t.filter||null,quantity:t.quantity==="gap"?null:t.quantity,ticked:Zf(t.ticked)}).flatMap(([o,l])=>l===null?[]:[`${po}${o}=${encodeURIComponent(l)}`]);return`#${[...n,...r].join("&")}`}function Qf(e){let t=new Map;for(let n of e.replace(/^#/,"").split("&")){let[r,...o]=n.split("=");r?.startsWith(po)&&t.set(r.slice(po.length),Jf(o.join("=")))}return t}function Jf(e){try{return decodeURIComponent(e)}catch{return e}}function Zf(e){if(e===null)return null;let t=JSON.stringify([...e]);return t.length>Yf?null:t}function Xf(e){if(e===void 0)return null;try{let t=JSON.parse(e);return Array.isArray(t)?new Set(t.filter(n=>typeof n=="string")):null}catch{return null}}function Is(e,t){let n=e.length-1;return t===null?n:Math.max(0,e.findLastIndex(r=>r<=t))}function Vs(e,t){let n=Math.max(0,Math.min(e.length-1,t));return n===e.length-1?null:e[n]??null}function Hs(e,t,n,r){let o=t?10:1,i=new Map([["ArrowLeft",n-o],["ArrowDown",n-o],["ArrowRight",n+o],["ArrowUp",n+o],["PageDown",n-10],["PageUp",n+10],["Home",0],["End",r]]).get(e);return i===void 0?null:Math.max(0,Math.min(r,i))}function Me(e){return JSON.stringify([e.run,e.series])}var ep=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;function ir(e){let t=e.replace(ep,n=>`\\u${(n.codePointAt(0)??0).toString(16).padStart(4,"0")}`);return t===""?"(no name)":t}function hn(e){let t=ir(e.run);return e.series==="loss"?t:`${t} · ${ir(e.series)}`}function zs(e,t){if(t==="")return{runs:e,problem:null};try{let n=new RegExp(t,"i");return{runs:e.filter(r=>n.test(r.run)),problem:null}}catch{let n=t.toLowerCase();return{runs:e.filter(r=>r.run.toLowerCase().includes(n)),problem:"not a regular expression: looked for as plain text"}}}var Fl=40;function Ks(e){return new Set(e.filter(t=>t.last!==null).slice(0,Fl).map(Me))}var Ws=["#12b5cb","#e52592","#f9ab00","#9334e6","#7cb342","#e8710a"],tp={light:["#425066",...Ws],dark:["#8e98a3",...Ws]};function Bs(e,t){let n=new Map(e.map((o,l)=>[o,l])),r=tp[t];return({run:o})=>r[(n.get(o)??0)%r.length]??"#425066"}function Us(e){let t=[[86400,"d"],[3600,"h"],[60,"min"]];for(let[n,r]of t)if(e>=n)return`${Math.floor(e/n)} ${r} ago`;return e<10?"just now":`${Math.floor(e)} s ago`}var Dr=class extends Error{name="ApiError"};async function Gs(e){return Ys("runs",e,Ds)}async function $l(e,t){return Ys(`epochs?${qs(e)}`,t,Os)}function js(e,t){return`download?${qs(e)}&format=${t}`}function qs({run:e,series:t}){return new URLSearchParams({run:e,series:t}).toString()}async function Ys(e,t,n){let r=await fetch(e,{signal:t}).catch(o=>{throw t.aborted?o:new Dr("TensorBoard does not answer: see whether its process still runs, then retry.")});if(!r.ok)throw new Dr(await np(r));try{return n(await r.json())}catch(o){throw t.aborted?o:new Dr(rp(o))}}async function np(e){return(e.headers.get("content-type")?.startsWith("text/plain")??!1?(await e.text()).trim().slice(0,600):"")||`The server answered ${e.status}: its terminal says more.`}function rp(e){return`The server's answer is not what this page expects${e instanceof Ne?` (${e.message})`:""}. If tb_lossgap was upgraded, restart TensorBoard and reload the page.`}function Qs(){let e=new AbortController;return{ask(t,n,r){e.abort();let o=new AbortController;e=o,t(o.signal).then(l=>{o.signal.aborted||n(l)},l=>{o.signal.aborted||r(l)})},cancel(){e.abort()}}}var Il={value:null,fault:null,isLoading:!0};function Js(e,t,n){let[r,o]=Ie({about:"",...Il}),l=we(Qs,[]);return Xe(()=>{e!==null&&(o(i=>i.about===e?{...i,isLoading:!0}:{about:e,...Il}),l.ask(t,i=>o({about:e,value:i,fault:null,isLoading:!1}),i=>o(a=>({...a,fault:op(i),isLoading:!1}))))},[e,n]),Xe(()=>l.cancel,[l]),r.about===e?r:{about:e??"",...Il}}function op(e){return e instanceof Error?e.message:String(e)}function Zs(e){return Js("runs",Gs,e)}function Xs(e,t){let n=e===null?null:Me(e);return Js(n,r=>e===null?Promise.reject(new Error("no run")):$l(e,r),t)}var lp=4;function ea(e){let[t,n]=Ie(new Map),r=qe(new Map),o=e.map(l=>`${Me(l)}@${l.recorded}`).join(`
`);return Xe(()=>{let l=new AbortController,i=e.filter(f=>r.current.get(Me(f))!==f.recorded),a=async()=>{for(let f=i.shift();f!==void 0;f=i.shift()){let[p,h]=[f,Me(f)],g=await $l(p,l.signal).catch(()=>null);if(l.signal.aborted)return;r.current.set(h,p.recorded),n(b=>new Map(b).set(h,g))}};for(let f=0;f<lp;f++)a();return()=>l.abort()},[o]),{full:t,missing:e.filter(l=>!t.has(Me(l))).length}}function Je(e){return!Number.isFinite(e)||e===0?3:Math.min(9,Math.max(1,2-Math.floor(Math.log10(Math.abs(e)))))}function ta(e){for(let t=0;t<12;t+=1){let n=e*10**t;if(Math.abs(n-Math.round(n))<1e-6*n)return t}return 12}function Lt(e){let t=0;for(let n of e)n!==null&&Number.isFinite(n)&&(t=Math.max(t,Math.abs(n)));return t}function At(e,t){if(Number.isNaN(e))return"NaN";if(!Number.isFinite(e))return e>0?"∞":"−∞";let n=Math.abs(e),r=n>=1e7?n.toExponential(3):n.toFixed(t);return e<0&&Number(r)!==0?"−"+r:r}function ve(e,t){let n=At(e,t);return e>0&&Number(n)!==0?`+${n}`:n}function Vl(e){return e.replace(/(?<=^|[\s([])-(?=[\d.])/g,"−")}function ho(e){return Number.isFinite(e)?`${ve(e*100,Math.abs(e)<.0995?1:0)} %`:"–"}function na(e,t=4){let n=[];for(let l of e){let i=n.at(-1);i!==void 0&&i[1]===l-1?i[1]=l:n.push([l,l])}let r=n.slice(0,t).map(([l,i])=>l===i?`${l}`:`${l}–${i}`),o=n.slice(t).reduce((l,[i,a])=>l+a-i+1,0);return r.join(", ")+(o>0?` and ${o} more`:"")}var le={train_averaging:{label:"Averaging (train)",meaning:"mean of batch means instead of the mean over samples",light:"#4ea09d",dark:"#cae9ff"},timing:{label:"Timing",meaning:"training loss averaged while the weights still moved",light:"#2d2d8e",dark:"#4b70f1"},objective:{label:"Objective",meaning:"training and validation use different losses",light:"#780bcd",dark:"#aec4e5"},augmentation:{label:"Augmentation",meaning:"training inputs are altered, validation inputs are not",light:"#652d52",dark:"#f7dba8"},dropout:{label:"Dropout",meaning:"dropout and other randomness, on in training only",light:"#cb7a06",dark:"#f48a00"},batchnorm:{label:"Batch norm",meaning:"batch statistics in training, running ones in validation",light:"#960000",dark:"#af6651"},other_mode:{label:"Other mode effects",meaning:"whatever else eval() changes",light:"#33707b",dark:"#01c89e"},weights:{label:"Weights",meaning:"validation uses other weights (EMA, SWA)",light:"#44054c",dark:"#10f70b"},generalisation:{label:"Generalisation",meaning:"like for like: the same model, mode and averaging on other samples",light:"#975fdf",dark:"#c694ff"},val_averaging:{label:"Averaging (val)",meaning:"mean of batch means instead of the mean over samples",light:"#cd1a3d",dark:"#e311ac"}},Nt={batchnorm_noise:{of:["batchnorm"],role:"summand",label:"noise of batches",meaning:"statistics of one batch instead of all data: inherent in small batches"},batchnorm_stale:{of:["batchnorm"],role:"summand",label:"stale statistics",meaning:"running statistics that lag behind the weights: momentum or recalibration mends it"},interaction:{of:["dropout","batchnorm"],role:"doubt",label:"interaction",meaning:"of dropout and batch norm: the order of switching them off moves both shares by half of it"},drift:{of:["timing"],role:"summand",label:"drift",meaning:"improvement during the epoch that validation shares"},revisit:{of:["timing"],role:"summand",label:"revisit",meaning:"memory of the samples just seen, which validation does not share"},first_visit:{of:["generalisation"],role:"answer",label:"first visit",meaning:"validation against training samples before they were learnt: is the split fair?"}},Wt={train_reported:{label:"Reported training",meaning:"the training loss that the script reports",colour:"ink",dash:[6,4],width:2},train_weighted:{label:"Each sample once",meaning:"the mean over samples instead of over batches",colour:"train_averaging",dash:[],width:1.5},train_frozen:{label:"At final weights",meaning:"the same, had the weights of the epoch's end been there from its start",colour:"timing",dash:[],width:1.5},train_objective:{label:"Validation's loss",meaning:"the same, measured with the loss that validation uses",colour:"objective",dash:[2,2],width:1.5},train_clean:{label:"Clean inputs",meaning:"the same, on training inputs without augmentation",colour:"augmentation",dash:[8,3],width:1.5},train_eval:{label:"Evaluation mode",meaning:"the same, without dropout and with running statistics",colour:"dropout",dash:[],width:1.5},train_val_model:{label:"Validation's weights",meaning:"the same, with the weights that validation uses",colour:"weights",dash:[4,2],width:1.5},val_weighted:{label:"Validation, each sample once",meaning:"the same on validation samples, each counted once",colour:"generalisation",dash:[],width:1.5},val_reported:{label:"Reported validation",meaning:"the validation loss that the script reports",colour:"ink",dash:[],width:2}},vt={light:{ink:"#202124",muted:"#5f6368",grid:"#e8eaed",ground:"#ffffff",alarm:"#c5221f"},dark:{ink:"#ffffff",muted:"#bdc1c6",grid:"#474747",ground:"#303030",alarm:"#ff8a80"}};function Hl(e,t){let{colour:n}=Wt[e];return n==="ink"?vt[t].ink:le[n][t]}var ip=new Map([...at.map(e=>[e,{words:le[e].label.toLowerCase(),term:e}]),["overfitting",{words:"overfitting",term:"generalisation"}],["hidden_overfitting",{words:"hidden overfitting",term:"generalisation"}],["easy_validation",{words:"easy validation set",term:"generalisation"}],["stale_batchnorm",{words:"stale batch norm",term:"batchnorm"}],["dropout_before_batchnorm",{words:"dropout before batch norm",term:"dropout"}],["denominator",{words:"wrong denominator",term:"train_averaging"}],["mode_fault",{words:"wrong train/eval mode",term:"other_mode"}],["overlap",{words:"splits overlap",term:"generalisation"}],["nothing",{words:"nothing to explain",term:null}],["inconclusive",{words:"inconclusive",term:null}]]);function go(e){let t=e.split(/(?<=[.!?])\s+(?=\p{Lu})/u),n=t.findIndex(o=>/interval|\(exact\)|\[[^\]]*,[^\]]*\]/.test(o)),r=n<0?1:n+1;return{head:t.slice(0,r).join(" "),rest:t.slice(r).join(" ")}}function sr(e){return ip.get(e)??{words:e.replaceAll("_"," "),term:null}}var sp=Symbol.for("pv"),ap=0;function c(e,t,n,r,o,l){t||(t={});var i,a,f=t;if("ref"in f&&typeof e!="function")for(a in f={},t)a=="ref"?i=t[a]:f[a]=t[a];var p={type:e,props:f,key:n,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:sp,__v:--ap,__i:-1,__u:0};return(o||l)&&(p.__source=o,p.__self=l),fe.vnode&&fe.vnode(p),p}function yo({run:e}){let t=hn(e).split(/(?<=[/_,;=-])(?=[^/_,;=-])/);return c("bdi",{class:"run-name",children:t.map((n,r)=>c(Z,{children:[r>0&&c("wbr",{}),n]}))})}function oa(e){let{answer:t,filter:n,ticked:r,onTick:o}=e,{runs:l,problem:i}=zs(t.runs,n),a=l.filter(p=>p.last!==null).map(Me),f=a.filter(p=>r.has(p)).length;return c("nav",{class:"runs","aria-label":"Runs",children:[c("div",{class:"runs-head",children:[c("input",{type:"search",placeholder:"Filter runs (regex)","aria-label":"Filter runs by regular expression",value:n,onInput:p=>e.onFilter(p.currentTarget.value)}),i!==null&&c("p",{class:"note",children:i}),c("label",{class:"tick-all",children:[c("input",{type:"checkbox",ref:p=>{p!==null&&(p.indeterminate=f>0&&f<a.length)},checked:f>0&&f===a.length,disabled:a.length===0,onChange:()=>o(a,f<a.length)}),c("span",{children:l.length===t.runs.length?`${l.length} ${l.length===1?"run":"runs"}`:`${l.length} of ${t.runs.length} runs`}),c("span",{class:"figure",children:"last gap"})]})]}),c("ul",{children:l.map(p=>c(up,{run:p,list:e},Me(p)))}),t.others.length>0&&c("p",{class:"note others",title:t.others.slice(0,40).map(ir).join(`
`),children:[t.others.length," ",t.others.length===1?"run":"runs"," without loss-gap records"]})]})}function up({run:e,list:t}){let n=Me(e),r=hn(e),o=n===t.inspected;return c("li",{class:o?"inspected":"",children:[c("input",{type:"checkbox","aria-label":`Compare ${r}`,checked:t.ticked.has(n),disabled:e.last===null,onChange:l=>t.onTick([n],l.currentTarget.checked)}),c("button",{type:"button","aria-current":o?"true":void 0,title:`${r}
${ra(e)}`,onClick:()=>t.onInspect(e),children:[c("span",{class:"swatch",style:{background:t.colour(e)}}),c(yo,{run:e}),c(cp,{run:e}),c("span",{class:"run-state",children:ra(e)})]})]})}function cp({run:e}){if(e.error!==null)return c("span",{class:"figure alarm",children:"error"});let t=e.last?.gap??null;return c("span",{class:"figure",children:t===null?"–":ve(t,Math.min(4,Je(t)))})}function ra(e){let t=e.age===null?[]:[Us(e.age)];return e.error!==null?[e.error,...t].join(" · "):[...e.verdict===null?[]:[sr(e.verdict).words],...t].join(" · ")}var la="the best epoch, with the lowest validation loss",ia="where the plateau begins: after it the validation loss improves no further than its noise";function sa({best:e,plateau:t}){let n=[];return e!==null&&e===t?[{epoch:e,label:"best, plateau",words:`${la}, and ${ia}`}]:(e!==null&&n.push({epoch:e,label:"best",words:la}),t!==null&&n.push({epoch:t,label:"plateau",words:ia}),n.sort((r,o)=>r.epoch-o.epoch))}function aa(e,t){return e.filter(n=>n.epoch===t).map(({words:n})=>`; ${n}`).join("")}function ua(e,t,[n,r],o){let l=(x,E)=>Math.max(n,Math.min(r-E,x)),i=e.map((x,E)=>{let k=t[E]??0;return l(x-k/2,k)}),[a,f]=i;if(a===void 0||f===void 0)return i;let[p,h]=[t[0]??0,t[1]??0],g=a+p+o-f;if(g<=0)return i;let b=l(f+g/2,h),_=l(b-o-p,p);return[_,Math.max(b,_+p+o)]}function ca(e){return e!=="gap"}function fa(e,t,n){let r=Me(e);if(t==="gap")return{key:r,run:e,epoch:e.history.epoch,value:e.history.gap};let o=n?fp(n,t):void 0;return!n||o===void 0?null:{key:r,run:e,epoch:n.columns.epoch,value:o}}function fp(e,t){let{columns:n}=e;return t==="gap"?n.gap:t==="train_reported"||t==="val_reported"?n.rungs.get(t):n.terms.get(t)?.value}function pa(e){let t=[...new Set(e.flatMap(o=>o.epoch))].sort((o,l)=>o-l),n=new Map(t.map((o,l)=>[o,l])),r=e.map(o=>{let l=new Array(t.length).fill(void 0);return o.epoch.forEach((i,a)=>{l[n.get(i)??0]=Fr(o.value[a]??null)}),l});return{epoch:t,values:r}}function Fr(e){return e!==null&&Number.isFinite(e)?e:null}var pp="uplot",dp="u-hz",mp="u-vt",hp="u-title",gp="u-wrap",yp="u-under",_p="u-over",bp="u-axis",Fn="u-off",wp="u-select",vp="u-cursor-x",xp="u-cursor-y",kp="u-cursor-pt",Sp="u-legend",Tp="u-live",Ep="u-inline",Rp="u-series",Pp="u-marker",da="u-label",Mp="u-value",Ir="width",Vr="height";var ma="bottom",ar="left",Wl="right",oi="#000",ha=oi+"0",zl="mousemove",ga="mousedown",Kl="mouseup",ya="mouseenter",_a="mouseleave",ba="dblclick",Cp="resize",Lp="scroll",wa="change",xo="dppxchange",li="--",hr=typeof window<"u",ql=hr?document:null,cr=hr?window:null,Ap=hr?navigator:null,ae,_o;function Yl(){let e=devicePixelRatio;ae!=e&&(ae=e,_o&&Jl(wa,_o,Yl),_o=matchMedia(`(min-resolution: ${ae-.001}dppx) and (max-resolution: ${ae+.001}dppx)`),$n(wa,_o,Yl),cr.dispatchEvent(new CustomEvent(xo)))}function xt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function Ql(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function xe(e,t,n){e.style[t]=n+"px"}function zt(e,t,n,r){let o=ql.createElement(e);return t!=null&&xt(o,t),n?.insertBefore(o,r),o}function Ot(e,t){return zt("div",e,t)}var va=new WeakMap;function Zt(e,t,n,r,o){let l="translate("+t+"px,"+n+"px)",i=va.get(e);l!=i&&(e.style.transform=l,va.set(e,l),t<0||n<0||t>r||n>o?xt(e,Fn):Ql(e,Fn))}var xa=new WeakMap;function ka(e,t,n){let r=t+n,o=xa.get(e);r!=o&&(xa.set(e,r),e.style.background=t,e.style.borderColor=n)}var Sa=new WeakMap;function Ta(e,t,n,r){let o=t+""+n,l=Sa.get(e);o!=l&&(Sa.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var ii={passive:!0},Np={...ii,capture:!0};function $n(e,t,n,r){t.addEventListener(e,n,r?Np:ii)}function Jl(e,t,n,r){t.removeEventListener(e,n,ii)}hr&&Yl();function Kt(e,t,n,r){let o;n=n||0,r=r||t.length-1;let l=r<=2147483647;for(;r-n>1;)o=l?n+r>>1:kt((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function Xa(e){return(n,r,o)=>{let l=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){l=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[l,i]}}var eu=e=>e!=null,tu=e=>e!=null&&e>0,To=Xa(eu),Op=Xa(tu);function Dp(e,t,n,r=0,o=!1){let l=o?Op:To,i=o?tu:eu;[t,n]=l(e,t,n);let a=e[t],f=e[t];if(t>-1)if(r==1)a=e[t],f=e[n];else if(r==-1)a=e[n],f=e[t];else for(let p=t;p<=n;p++){let h=e[p];i(h)&&(h<a?a=h:h>f&&(f=h))}return[a??me,f??-me]}function Eo(e,t,n,r){let o=Pa(e),l=Pa(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?rn:nu,a=o==1?kt:Dt,f=l==1?Dt:kt,p=a(i(We(e))),h=f(i(We(t))),g=fr(n,p),b=fr(n,h);return n==10&&(p<0&&(g=he(g,-p)),h<0&&(b=he(b,-h))),r||n==2?(e=g*o,t=b*l):(e=iu(e,g),t=Ro(t,b)),[e,t]}function si(e,t,n,r){let o=Eo(e,t,n,r);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var ai=.1,Ea={mode:3,pad:ai},Wr={pad:0,soft:null,mode:0},Fp={min:Wr,max:Wr};function ko(e,t,n,r){return Po(n)?Ra(e,t,n):(Wr.pad=n,Wr.soft=r?0:null,Wr.mode=r?3:0,Ra(e,t,Fp))}function ie(e,t){return e??t}function $p(e,t,n){for(t=ie(t,0),n=ie(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Ra(e,t,n){let r=n.min,o=n.max,l=ie(r.pad,0),i=ie(o.pad,0),a=ie(r.hard,-me),f=ie(o.hard,me),p=ie(r.soft,me),h=ie(o.soft,-me),g=ie(r.mode,0),b=ie(o.mode,0),_=t-e,x=rn(_),E=ut(We(e),We(t)),k=rn(E),R=We(k-x);(_<1e-24||R>10)&&(_=0,(e==0||t==0)&&(_=1e-24,g==2&&p!=me&&(l=0),b==2&&h!=-me&&(i=0)));let v=_||E||1e3,M=rn(v),T=fr(10,kt(M)),q=v*(_==0?e==0?.1:1:l),F=he(iu(e-q,T/10),24),Y=e>=p&&(g==1||g==3&&F<=p||g==2&&F>=p)?p:me,K=ut(a,F<Y&&e>=Y?Y:Bt(Y,F)),J=v*(_==0?t==0?.1:1:i),z=he(Ro(t+J,T/10),24),L=t<=h&&(b==1||b==3&&z>=h||b==2&&z<=h)?h:-me,B=Bt(f,z>L&&t<=L?L:ut(L,z));return K==B&&K==0&&(B=100),[K,B]}var Ip=new Intl.NumberFormat(hr?Ap.language:"en-US"),ui=e=>Ip.format(e),St=Math,vo=St.PI,We=St.abs,kt=St.floor,He=St.round,Dt=St.ceil,Bt=St.min,ut=St.max,fr=St.pow,Pa=St.sign,rn=St.log10,nu=St.log2,Vp=(e,t=1)=>St.sinh(e)*t,Bl=(e,t=1)=>St.asinh(e/t),me=1/0;function Ma(e){return(rn((e^e>>31)-(e>>31))|0)+1}function Zl(e,t,n){return Bt(ut(e,t),n)}function ru(e){return typeof e=="function"}function te(e){return ru(e)?e:()=>e}var Hp=()=>{},ou=e=>e,lu=(e,t)=>t,Wp=e=>null,Ca=e=>!0,La=(e,t)=>e==t,zp=/\.\d*?(?=9{6,}|0{6,})/gm,In=e=>{if(au(e)||yn.has(e))return e;let t=`${e}`,n=t.match(zp);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,l]=t.split("e");return+`${In(o)}e${l}`}return he(e,r)};function On(e,t){return In(he(In(e/t))*t)}function Ro(e,t){return In(Dt(In(e/t))*t)}function iu(e,t){return In(kt(In(e/t))*t)}function he(e,t=0){if(au(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);return He(r)/n}var yn=new Map;function su(e){return((""+e).split(".")[1]||"").length}function Kr(e,t,n,r){let o=[],l=r.map(su);for(let i=t;i<n;i++){let a=We(i),f=he(fr(e,i),a);for(let p=0;p<r.length;p++){let h=e==10?+`${r[p]}e${i}`:r[p]*f,g=(i>=0?0:a)+(i>=l[p]?0:l[p]),b=e==10?h:he(h,g);o.push(b),yn.set(b,g)}}return o}var zr={},ci=[],pr=[null,null],gn=Array.isArray,au=Number.isInteger,Kp=e=>e===void 0;function Aa(e){return typeof e=="string"}function Po(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function Bp(e){return e!=null&&typeof e=="object"}var Up=Object.getPrototypeOf(Uint8Array),uu="__proto__";function dr(e,t=Po){let n;if(gn(e)){let r=e.find(o=>o!=null);if(gn(r)||t(r)){n=Array(e.length);for(let o=0;o<e.length;o++)n[o]=dr(e[o],t)}else n=e.slice()}else if(e instanceof Up)n=e.slice();else if(t(e)){n={};for(let r in e)r!=uu&&(n[r]=dr(e[r],t))}else n=e;return n}function Oe(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)o!=uu&&(Po(e[o])?Oe(e[o],dr(r[o])):e[o]=dr(r[o]))}return e}var Gp=0,jp=1,qp=2;function Yp(e,t,n){for(let r=0,o,l=-1;r<t.length;r++){let i=t[r];if(i>l){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[l=o++]=null}}}function Qp(e,t){if(Xp(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return ed(i[0])||(i=Zp(i)),i}let n=new Set;for(let i=0;i<e.length;i++){let f=e[i][0],p=f.length;for(let h=0;h<p;h++)n.add(f[h])}let r=[Array.from(n).sort((i,a)=>i-a)],o=r[0].length,l=new Map;for(let i=0;i<o;i++)l.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],f=a[0];for(let p=1;p<a.length;p++){let h=a[p],g=Array(o).fill(void 0),b=t?t[i][p]:jp,_=[];for(let x=0;x<h.length;x++){let E=h[x],k=l.get(f[x]);E===null?b!=Gp&&(g[k]=E,b==qp&&_.push(k)):g[k]=E}Yp(g,_,o),r.push(g)}}return r}var Jp=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function Zp(e){let t=e[0],n=t.length,r=Array(n);for(let l=0;l<r.length;l++)r[l]=l;r.sort((l,i)=>t[l]-t[i]);let o=[];for(let l=0;l<e.length;l++){let i=e[l],a=Array(n);for(let f=0;f<n;f++)a[f]=i[r[f]];o.push(a)}return o}function Xp(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=t){for(let l=0;l<n;l++)if(o[l]!=t[l])return!1}}return!0}function ed(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let l=ut(1,kt((o-r+1)/t));for(let i=e[r],a=r+l;a<=o;a+=l){let f=e[a];if(f!=null){if(f<=i)return!1;i=f}}return!0}var cu=["January","February","March","April","May","June","July","August","September","October","November","December"],fu=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function pu(e){return e.slice(0,3)}var td=fu.map(pu),nd=cu.map(pu),rd={MMMM:cu,MMM:nd,WWWW:fu,WWW:td};function $r(e){return(e<10?"0":"")+e}function od(e){return(e<10?"00":e<100?"0":"")+e}var ld={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>$r(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>$r(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>$r(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>$r(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>$r(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>od(e.getMilliseconds())};function fi(e,t){t=t||rd;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(e);)n.push(o[0][0]=="{"?ld[o[1]]:o[0]);return l=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](l,t);return i}}var id=new Intl.DateTimeFormat().resolvedOptions().timeZone;function sd(e,t){let n;return t=="UTC"||t=="Etc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==id?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var du=e=>e%1==0,So=[1,2,2.5,5],ad=Kr(10,-32,0,So),mu=Kr(10,0,32,So),ud=mu.filter(du),Dn=ad.concat(mu),pi=`
`,hu="{YYYY}",Na=pi+hu,gu="{M}/{D}",Hr=pi+gu,bo=Hr+"/{YY}",yu="{aa}",cd="{h}:{mm}",ur=cd+yu,Oa=pi+ur,Da=":{ss}",ce=null;function _u(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,l=o*30,i=o*365,f=(e==1?Kr(10,0,3,So).filter(du):Kr(10,-3,0,So)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,l,l*2,l*3,l*4,l*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),p=[[i,hu,ce,ce,ce,ce,ce,ce,1],[o*28,"{MMM}",Na,ce,ce,ce,ce,ce,1],[o,gu,Na,ce,ce,ce,ce,ce,1],[r,"{h}"+yu,bo,ce,Hr,ce,ce,ce,1],[n,ur,bo,ce,Hr,ce,ce,ce,1],[t,Da,bo+" "+ur,ce,Hr+" "+ur,ce,Oa,ce,1],[e,Da+".{fff}",bo+" "+ur,ce,Hr+" "+ur,ce,Oa,ce,1]];function h(g){return(b,_,x,E,k,R)=>{let v=[],M=k>=i,T=k>=l&&k<i,q=g(x),F=he(q*e,3),Y=Ul(q.getFullYear(),M?0:q.getMonth(),T||M?1:q.getDate()),K=he(Y*e,3);if(T||M){let J=T?k/l:0,z=M?k/i:0,L=F==K?F:he(Ul(Y.getFullYear()+z,Y.getMonth()+J,1)*e,3),B=new Date(He(L/e)),N=B.getFullYear(),G=B.getMonth();for(let W=0;L<=E;W++){let ne=Ul(N+z*W,G+J*W,1),H=ne-g(he(ne*e,3));L=he((+ne+H)*e,3),L<=E&&v.push(L)}}else{let J=k>=o?o:k,z=kt(x)-kt(F),L=K+z+Ro(F-K,J);v.push(L);let B=g(L),N=B.getHours()+B.getMinutes()/n+B.getSeconds()/r,G=k/r,W=b.axes[_]._space,ne=R/W;for(;L=he(L+k,e==1?0:3),!(L>E);)if(G>1){let H=kt(he(N+G,6))%24,re=g(L).getHours()-H;re>1&&(re=-1),L-=re*r,N=(N+G)%24;let pe=v[v.length-1];he((L-pe)/k,3)*ne>=.7&&v.push(L)}else v.push(L)}return v}}return[f,p,h]}var[fd,pd,dd]=_u(1),[md,hd,gd]=_u(.001);Kr(2,-53,53,[1]);function Fa(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function $a(e,t){return(n,r,o,l,i)=>{let a=t.find(x=>i>=x[0])||t[t.length-1],f,p,h,g,b,_;return r.map(x=>{let E=e(x),k=E.getFullYear(),R=E.getMonth(),v=E.getDate(),M=E.getHours(),T=E.getMinutes(),q=E.getSeconds(),F=k!=f&&a[2]||R!=p&&a[3]||v!=h&&a[4]||M!=g&&a[5]||T!=b&&a[6]||q!=_&&a[7]||a[1];return f=k,p=R,h=v,g=M,b=T,_=q,F(E)})}}function yd(e,t){let n=fi(t);return(r,o,l,i,a)=>o.map(f=>n(e(f)))}function Ul(e,t,n){return new Date(e,t,n)}function Ia(e,t){return t(e)}var _d="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Va(e,t){return(n,r,o,l)=>l==null?li:t(e(r))}function bd(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function wd(e,t){return e.series[t].fill(e,t)}var vd={show:!0,live:!0,isolate:!1,mount:Hp,markers:{show:!0,width:2,stroke:bd,fill:wd,dash:"solid"},idx:null,idxs:null,values:[]};function xd(e,t){let n=e.cursor.points,r=Ot(),o=n.size(e,t);xe(r,Ir,o),xe(r,Vr,o);let l=o/-2;xe(r,"marginLeft",l),xe(r,"marginTop",l);let i=n.width(e,t,o);return i&&xe(r,"borderWidth",i),r}function kd(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Sd(e,t){let n=e.series[t].points;return n._stroke||n._fill}function Td(e,t){return e.series[t].points.size}var Gl=[0,0];function Ed(e,t,n){return Gl[0]=t,Gl[1]=n,Gl}function wo(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function jl(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var Rd={show:!0,x:!0,y:!0,lock:!1,move:Ed,points:{one:!1,show:xd,size:Td,width:0,stroke:Sd,fill:kd},bind:{mousedown:wo,mouseup:wo,click:wo,dblclick:wo,mousemove:jl,mouseleave:jl,mouseenter:jl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},bu={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},di=Oe({},bu,{filter:lu}),wu=Oe({},di,{size:10}),vu=Oe({},bu,{show:!1}),mi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',xu="bold "+mi,ku=1.5,Ha={show:!0,scale:"x",stroke:oi,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:xu,side:2,grid:di,ticks:wu,border:vu,font:mi,lineGap:ku,rotate:0},Pd="Value",Md="Time",Wa={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function Cd(e,t,n,r,o){return t.map(l=>l==null?"":ui(l))}function Ld(e,t,n,r,o,l,i){let a=[],f=yn.get(o)||0;n=i?n:he(Ro(n,o),f);for(let p=n;p<=r;p=he(p+o,f))a.push(Object.is(p,-0)?0:p);return a}function Xl(e,t,n,r,o,l,i){let a=[],f=e.scales[e.axes[t].scale].log,p=f==10?rn:nu,h=kt(p(n));o=fr(f,h),f==10&&(o=Dn[Kt(o,Dn)]);let g=n,b=o*f;f==10&&(b=Dn[Kt(b,Dn)]);do a.push(g),g=g+o,f==10&&!yn.has(g)&&(g=he(g,yn.get(o))),g>=b&&(o=g,b=o*f,f==10&&(b=Dn[Kt(b,Dn)]));while(g<=r);return a}function Ad(e,t,n,r,o,l,i){let f=e.scales[e.axes[t].scale].asinh,p=r>f?Xl(e,t,ut(f,n),r,o):[f],h=r>=0&&n<=0?[0]:[];return(n<-f?Xl(e,t,ut(f,-r),-n,o):[f]).reverse().map(b=>-b).concat(h,p)}var Su=/./,Nd=/[12357]/,Od=/[125]/,za=/1/,ei=(e,t,n,r)=>e.map((o,l)=>t==4&&o==0||l%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Dd(e,t,n,r,o){let l=e.axes[n],i=l.scale,a=e.scales[i],f=e.valToPos,p=l._space,h=f(10,i),g=f(9,i)-h>=p?Su:f(7,i)-h>=p?Nd:f(5,i)-h>=p?Od:za;if(g==za){let b=We(f(1,i)-h);if(b<p)return ei(t.slice().reverse(),a.distr,g,Dt(p/b)).reverse()}return ei(t,a.distr,g,1)}function Fd(e,t,n,r,o){let l=e.axes[n],i=l.scale,a=l._space,f=e.valToPos,p=We(f(1,i)-f(2,i));return p<a?ei(t.slice().reverse(),3,Su,Dt(a/p)).reverse():t}function $d(e,t,n,r){return r==null?li:t==null?"":ui(t)}var Ka={show:!0,scale:"y",stroke:oi,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:xu,side:3,grid:di,ticks:wu,border:vu,font:mi,lineGap:ku,rotate:0};function Id(e,t){let n=3+(e||1)*2;return he(n*t,3)}function Vd(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],l=e.valToPos(o[r[0]],n,!0),i=e.valToPos(o[r[1]],n,!0),a=We(i-l),f=e.series[t],p=a/(f.points.space*ae);return r[1]-r[0]<=p}var Ba={scale:null,auto:!0,sorted:0,min:me,max:-me},Tu=(e,t,n,r,o)=>o,Ua={show:!0,auto:!0,sorted:0,gaps:Tu,alpha:1,facets:[Oe({},Ba,{scale:"x"}),Oe({},Ba,{scale:"y"})]},Ga={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Tu,alpha:1,points:{show:Vd,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function Hd(e,t,n,r,o){return n/10}var Eu={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Wd=Oe({},Eu,{time:!1,ori:1}),ja={};function Ru(e,t){let n=ja[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,l,i,a,f,p){for(let h=0;h<n.plots.length;h++)n.plots[h]!=o&&n.plots[h].pub(r,o,l,i,a,f,p)}},e!=null&&(ja[e]=n)),n}var mr=1,ti=2;function Vn(e,t,n){let r=e.mode,o=e.series[t],l=r==2?e._data[t]:e._data,i=e.scales,a=e.bbox,f=l[0],p=r==2?l[1]:l[t],h=r==2?i[o.facets[0].scale]:i[e.series[0].scale],g=r==2?i[o.facets[1].scale]:i[o.scale],b=a.left,_=a.top,x=a.width,E=a.height,k=e.valToPosH,R=e.valToPosV;return h.ori==0?n(o,f,p,h,g,k,R,b,_,x,E,Co,gr,Ao,Mu,Lu):n(o,f,p,h,g,R,k,_,b,E,x,Lo,yr,yi,Cu,Au)}function hi(e,t){let n=0,r=0,o=ie(e.bands,ci);for(let l=0;l<o.length;l++){let i=o[l];i.series[0]==t?n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function zd(e,t,n,r,o){let l=e.mode,i=e.series[t],a=l==2?i.facets[1].scale:i.scale,f=e.scales[a];return o==-1?f.min:o==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function on(e,t,n,r,o,l){return Vn(e,t,(i,a,f,p,h,g,b,_,x,E,k)=>{let R=i.pxRound,v=p.dir*(p.ori==0?1:-1),M=p.ori==0?gr:yr,T,q;v==1?(T=n,q=r):(T=r,q=n);let F=R(g(a[T],p,E,_)),Y=R(b(f[T],h,k,x)),K=R(g(a[q],p,E,_)),J=R(b(l==1?h.max:h.min,h,k,x)),z=new Path2D(o);return M(z,K,J),M(z,F,J),M(z,F,Y),z})}function Mo(e,t,n,r,o,l){let i=null;if(e.length>0){i=new Path2D;let a=t==0?Ao:yi,f=n;for(let g=0;g<e.length;g++){let b=e[g];if(b[1]>b[0]){let _=b[0]-f;_>0&&a(i,f,r,_,r+l),f=b[1]}}let p=n+o-f,h=10;p>0&&a(i,f,r-h/2,p,r+l+h)}return i}function Kd(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function gi(e,t,n,r,o,l,i){let a=[],f=e.length;for(let p=o==1?n:r;p>=n&&p<=r;p+=o)if(t[p]===null){let g=p,b=p;if(o==1)for(;++p<=r&&t[p]===null;)b=p;else for(;--p>=n&&t[p]===null;)b=p;let _=l(e[g]),x=b==g?_:l(e[b]),E=g-o;_=i<=0&&E>=0&&E<f?l(e[E]):_;let R=b+o;x=i>=0&&R>=0&&R<f?l(e[R]):x,x>=_&&a.push([_,x])}return a}function qa(e){return e==0?ou:e==1?He:t=>On(t,e)}function Pu(e){let t=e==0?Co:Lo,n=e==0?(o,l,i,a,f,p)=>{o.arcTo(l,i,a,f,p)}:(o,l,i,a,f,p)=>{o.arcTo(i,l,f,a,p)},r=e==0?(o,l,i,a,f)=>{o.rect(l,i,a,f)}:(o,l,i,a,f)=>{o.rect(i,l,f,a)};return(o,l,i,a,f,p=0,h=0)=>{p==0&&h==0?r(o,l,i,a,f):(p=Bt(p,a/2,f/2),h=Bt(h,a/2,f/2),t(o,l+p,i),n(o,l+a,i,l+a,i+f,p),n(o,l+a,i+f,l,i+f,h),n(o,l,i+f,l,i,h),n(o,l,i,l+a,i,p),o.closePath())}}var Co=(e,t,n)=>{e.moveTo(t,n)},Lo=(e,t,n)=>{e.moveTo(n,t)},gr=(e,t,n)=>{e.lineTo(t,n)},yr=(e,t,n)=>{e.lineTo(n,t)},Ao=Pu(0),yi=Pu(1),Mu=(e,t,n,r,o,l)=>{e.arc(t,n,r,o,l)},Cu=(e,t,n,r,o,l)=>{e.arc(n,t,r,o,l)},Lu=(e,t,n,r,o,l,i)=>{e.bezierCurveTo(t,n,r,o,l,i)},Au=(e,t,n,r,o,l,i)=>{e.bezierCurveTo(n,t,o,r,i,l)};function Nu(e){return(t,n,r,o,l)=>Vn(t,n,(i,a,f,p,h,g,b,_,x,E,k)=>{let{pxRound:R,points:v}=i,M,T;p.ori==0?(M=Co,T=Mu):(M=Lo,T=Cu);let q=he(v.width*ae,3),F=(v.size-v.width)/2*ae,Y=he(F*2,3),K=new Path2D,J=new Path2D,{left:z,top:L,width:B,height:N}=t.bbox;Ao(J,z-Y,L-Y,B+Y*2,N+Y*2);let G=W=>{if(f[W]!=null){let ne=R(g(a[W],p,E,_)),H=R(b(f[W],h,k,x));M(K,ne+F,H),T(K,ne,H,F,0,vo*2)}};if(l)l.forEach(G);else for(let W=r;W<=o;W++)G(W);return{stroke:q>0?K:null,fill:K,clip:J,flags:mr|ti}})}function Ou(e){return(t,n,r,o,l,i)=>{r!=o&&(l!=r&&i!=r&&e(t,n,r),l!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var Bd=Ou(gr),Ud=Ou(yr);function Du(e){let t=ie(e?.alignGaps,0);return(n,r,o,l)=>Vn(n,r,(i,a,f,p,h,g,b,_,x,E,k)=>{[o,l]=To(f,o,l);let R=i.pxRound,v=N=>R(g(N,p,E,_)),M=N=>R(b(N,h,k,x)),T,q;p.ori==0?(T=gr,q=Bd):(T=yr,q=Ud);let F=p.dir*(p.ori==0?1:-1),Y={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:mr},K=Y.stroke,J=!1;if(l-o>=E*4){let N=I=>n.posToVal(I,p.key,!0),G=null,W=null,ne,H,ct,ke=v(a[F==1?o:l]),re=v(a[o]),pe=v(a[l]),X=N(F==1?re+1:pe-1);for(let I=F==1?o:l;I>=o&&I<=l;I+=F){let De=a[I],Se=(F==1?De<X:De>X)?ke:v(De),ue=f[I];Se==ke?ue!=null?(H=ue,G==null?(T(K,Se,M(H)),ne=G=W=H):H<G?G=H:H>W&&(W=H)):ue===null&&(J=!0):(G!=null&&q(K,ke,M(G),M(W),M(ne),M(H)),ue!=null?(H=ue,T(K,Se,M(H)),G=W=ne=H):(G=W=null,ue===null&&(J=!0)),ke=Se,X=N(ke+F))}G!=null&&G!=W&&ct!=ke&&q(K,ke,M(G),M(W),M(ne),M(H))}else for(let N=F==1?o:l;N>=o&&N<=l;N+=F){let G=f[N];G===null?J=!0:G!=null&&T(K,v(a[N]),M(G))}let[L,B]=hi(n,r);if(i.fill!=null||L!=0){let N=Y.fill=new Path2D(K),G=i.fillTo(n,r,i.min,i.max,L),W=M(G),ne=v(a[o]),H=v(a[l]);F==-1&&([H,ne]=[ne,H]),T(N,H,W),T(N,ne,W)}if(!i.spanGaps){let N=[];J&&N.push(...gi(a,f,o,l,F,v,t)),Y.gaps=N=i.gaps(n,r,o,l,N),Y.clip=Mo(N,p.ori,_,x,E,k)}return B!=0&&(Y.band=B==2?[on(n,r,o,l,K,-1),on(n,r,o,l,K,1)]:on(n,r,o,l,K,B)),Y})}function Gd(e){let t=ie(e.align,1),n=ie(e.ascDesc,!1),r=ie(e.alignGaps,0),o=ie(e.extend,!1);return(l,i,a,f)=>Vn(l,i,(p,h,g,b,_,x,E,k,R,v,M)=>{[a,f]=To(g,a,f);let T=p.pxRound,{left:q,width:F}=l.bbox,Y=re=>T(x(re,b,v,k)),K=re=>T(E(re,_,M,R)),J=b.ori==0?gr:yr,z={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:mr},L=z.stroke,B=b.dir*(b.ori==0?1:-1),N=K(g[B==1?a:f]),G=Y(h[B==1?a:f]),W=G,ne=G;o&&t==-1&&(ne=q,J(L,ne,N)),J(L,G,N);for(let re=B==1?a:f;re>=a&&re<=f;re+=B){let pe=g[re];if(pe==null)continue;let X=Y(h[re]),I=K(pe);t==1?J(L,X,N):J(L,W,I),J(L,X,I),N=I,W=X}let H=W;o&&t==1&&(H=q+F,J(L,H,N));let[ct,ke]=hi(l,i);if(p.fill!=null||ct!=0){let re=z.fill=new Path2D(L),pe=p.fillTo(l,i,p.min,p.max,ct),X=K(pe);J(re,H,X),J(re,ne,X)}if(!p.spanGaps){let re=[];re.push(...gi(h,g,a,f,B,Y,r));let pe=p.width*ae/2,X=n||t==1?pe:-pe,I=n||t==-1?-pe:pe;re.forEach(De=>{De[0]+=X,De[1]+=I}),z.gaps=re=p.gaps(l,i,a,f,re),z.clip=Mo(re,b.ori,k,R,v,M)}return ke!=0&&(z.band=ke==2?[on(l,i,a,f,L,-1),on(l,i,a,f,L,1)]:on(l,i,a,f,L,ke)),z})}function Ya(e,t,n,r,o,l,i=me){if(e.length>1){let a=null;for(let f=0,p=1/0;f<e.length;f++)if(t[f]!==void 0){if(a!=null){let h=We(e[f]-e[a]);h<p&&(p=h,i=We(n(e[f],r,o,l)-n(e[a],r,o,l)))}a=f}}return i}function jd(e){e=e||zr;let t=ie(e.size,[.6,me,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let l=te(o),i=1-t[0],a=ie(t[1],me),f=ie(t[2],1),p=ie(e.disp,zr),h=ie(e.each,_=>{}),{fill:g,stroke:b}=p;return(_,x,E,k)=>Vn(_,x,(R,v,M,T,q,F,Y,K,J,z,L)=>{let B=R.pxRound,N=n,G=r*ae,W=a*ae,ne=f*ae,H,ct;T.ori==0?[H,ct]=l(_,x):[ct,H]=l(_,x);let ke=T.dir*(T.ori==0?1:-1),re=T.ori==0?Ao:yi,pe=T.ori==0?h:(D,ge,Fe,Bn,Sn,Gt,Tn)=>{h(D,ge,Fe,Sn,Bn,Tn,Gt)},X=ie(_.bands,ci).find(D=>D.series[0]==x),I=X!=null?X.dir:0,De=R.fillTo(_,x,R.min,R.max,I),tt=B(Y(De,q,L,J)),Se,ue,Ft,ht=z,Ee=B(R.width*ae),Ut=!1,en=null,Tt=null,sn=null,Wn=null;g!=null&&(Ee==0||b!=null)&&(Ut=!0,en=g.values(_,x,E,k),Tt=new Map,new Set(en).forEach(D=>{D!=null&&Tt.set(D,new Path2D)}),Ee>0&&(sn=b.values(_,x,E,k),Wn=new Map,new Set(sn).forEach(D=>{D!=null&&Wn.set(D,new Path2D)})));let{x0:zn,size:vr}=p;if(zn!=null&&vr!=null){N=1,v=zn.values(_,x,E,k),zn.unit==2&&(v=v.map(Fe=>_.posToVal(K+Fe*z,T.key,!0)));let D=vr.values(_,x,E,k);vr.unit==2?ue=D[0]*z:ue=F(D[0],T,z,K)-F(0,T,z,K),ht=Ya(v,M,F,T,z,K,ht),Ft=ht-ue+G}else ht=Ya(v,M,F,T,z,K,ht),Ft=ht*i+G,ue=ht-Ft;Ft<1&&(Ft=0),Ee>=ue/2&&(Ee=0),Ft<5&&(B=ou);let Ur=Ft>0,xn=ht-Ft-(Ur?Ee:0);ue=B(Zl(xn,ne,W)),Se=(N==0?ue/2:N==ke?0:ue)-N*ke*((N==0?G/2:0)+(Ur?Ee/2:0));let nt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Kn=Ut?null:new Path2D,tn=null;if(X!=null)tn=_.data[X.series[1]];else{let{y0:D,y1:ge}=p;D!=null&&ge!=null&&(M=ge.values(_,x,E,k),tn=D.values(_,x,E,k))}let kn=H*ue,Q=ct*ue;for(let D=ke==1?E:k;D>=E&&D<=k;D+=ke){let ge=M[D];if(ge==null)continue;if(tn!=null){let ft=tn[D]??0;if(ge-ft==0)continue;tt=Y(ft,q,L,J)}let Fe=T.distr!=2||p!=null?v[D]:D,Bn=F(Fe,T,z,K),Sn=Y(ie(ge,De),q,L,J),Gt=B(Bn-Se),Tn=B(ut(Sn,tt)),gt=B(Bt(Sn,tt)),Et=Tn-gt;if(ge!=null){let ft=ge<0?Q:kn,$t=ge<0?kn:Q;Ut?(Ee>0&&sn[D]!=null&&re(Wn.get(sn[D]),Gt,gt+kt(Ee/2),ue,ut(0,Et-Ee),ft,$t),en[D]!=null&&re(Tt.get(en[D]),Gt,gt+kt(Ee/2),ue,ut(0,Et-Ee),ft,$t)):re(Kn,Gt,gt+kt(Ee/2),ue,ut(0,Et-Ee),ft,$t),pe(_,x,D,Gt-Ee/2,gt,ue+Ee,Et)}}return Ee>0?nt.stroke=Ut?Wn:Kn:Ut||(nt._fill=R.width==0?R._fill:R._stroke??R._fill,nt.width=0),nt.fill=Ut?Tt:Kn,nt})}function qd(e,t){let n=ie(t?.alignGaps,0);return(r,o,l,i)=>Vn(r,o,(a,f,p,h,g,b,_,x,E,k,R)=>{[l,i]=To(p,l,i);let v=a.pxRound,M=H=>v(b(H,h,k,x)),T=H=>v(_(H,g,R,E)),q,F,Y;h.ori==0?(q=Co,Y=gr,F=Lu):(q=Lo,Y=yr,F=Au);let K=h.dir*(h.ori==0?1:-1),J=M(f[K==1?l:i]),z=J,L=[],B=[];for(let H=K==1?l:i;H>=l&&H<=i;H+=K)if(p[H]!=null){let ke=f[H],re=M(ke);L.push(z=re),B.push(T(p[H]))}let N={stroke:e(L,B,q,Y,F,v),fill:null,clip:null,band:null,gaps:null,flags:mr},G=N.stroke,[W,ne]=hi(r,o);if(a.fill!=null||W!=0){let H=N.fill=new Path2D(G),ct=a.fillTo(r,o,a.min,a.max,W),ke=T(ct);Y(H,z,ke),Y(H,J,ke)}if(!a.spanGaps){let H=[];H.push(...gi(f,p,l,i,K,M,n)),N.gaps=H=a.gaps(r,o,l,i,H),N.clip=Mo(H,h.ori,x,E,k,R)}return ne!=0&&(N.band=ne==2?[on(r,o,l,i,G,-1),on(r,o,l,i,G,1)]:on(r,o,l,i,G,ne)),N})}function Yd(e){return qd(Qd,e)}function Qd(e,t,n,r,o,l){let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let f=Array(i),p=Array(i-1),h=Array(i-1),g=Array(i-1);for(let b=0;b<i-1;b++)h[b]=t[b+1]-t[b],g[b]=e[b+1]-e[b],p[b]=h[b]/g[b];f[0]=p[0];for(let b=1;b<i-1;b++)p[b]===0||p[b-1]===0||p[b-1]>0!=p[b]>0?f[b]=0:(f[b]=3*(g[b-1]+g[b])/((2*g[b]+g[b-1])/p[b-1]+(g[b]+2*g[b-1])/p[b]),isFinite(f[b])||(f[b]=0));f[i-1]=p[i-2];for(let b=0;b<i-1;b++)o(a,e[b]+g[b]/3,t[b]+f[b]*g[b]/3,e[b+1]-g[b]/3,t[b+1]-f[b+1]*g[b]/3,e[b+1],t[b+1])}return a}var ni=new Set;function Qa(){for(let e of ni)e.syncRect(!0)}hr&&($n(Cp,cr,Qa),$n(Lp,cr,Qa,!0),$n(xo,cr,()=>{Ce.pxRatio=ae}));var Jd=Du(),Zd=Nu();function Ja(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((l,i)=>ri(l,i,t,n))}function Xd(e,t){return e.map((n,r)=>r==0?{}:Oe({},t,n))}function ri(e,t,n,r){return Oe({},t==0?n:r,e)}function Fu(e,t,n){return t==null?pr:[t,n]}var em=Fu;function tm(e,t,n){return t==null?pr:ko(t,n,ai,!0)}function $u(e,t,n,r){return t==null?pr:Eo(t,n,e.scales[r].log,!1)}var nm=$u;function Iu(e,t,n,r){return t==null?pr:si(t,n,e.scales[r].log,!1)}var rm=Iu;function om(e,t,n,r,o){let l=ut(Ma(e),Ma(t)),i=t-e,a=Kt(o/r*i,n);do{let f=n[a],p=r*f/i;if(p>=o&&l+(f<5?yn.get(f):0)<=17)return[f,p]}while(++a<n.length);return[0,0]}function Za(e){let t,n;return e=e.replace(/(\d+)px/,(r,o)=>(t=He((n=+o)*ae))+"px"),[e,t,n]}function lm(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=he(t[2]*ae,1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function Ce(e,t,n){let r={mode:ie(e.mode,1)},o=r.mode;function l(s,u,d,m){let y=u.valToPct(s);return m+d*(u.dir==-1?1-y:y)}function i(s,u,d,m){let y=u.valToPct(s);return m+d*(u.dir==-1?y:1-y)}function a(s,u,d,m){return u.ori==0?l(s,u,d,m):i(s,u,d,m)}r.valToPosH=l,r.valToPosV=i;let f=!1;r.status=0;let p=r.root=Ot(pp);if(e.id!=null&&(p.id=e.id),xt(p,e.class),e.title){let s=Ot(hp,p);s.textContent=e.title}let h=zt("canvas"),g=r.ctx=h.getContext("2d"),b=Ot(gp,p);$n("click",b,s=>{s.target===x&&(ye!=tr||Te!=nr)&&Qe.click(r,s)},!0);let _=r.under=Ot(yp,b);b.appendChild(h);let x=r.over=Ot(_p,b);e=dr(e);let E=+ie(e.pxAlign,1),k=qa(E);(e.plugins||[]).forEach(s=>{s.opts&&(e=s.opts(r,e)||e)});let R=e.ms||.001,v=r.series=o==1?Ja(e.series||[],Wa,Ga,!1):Xd(e.series||[null],Ua),M=r.axes=Ja(e.axes||[],Ha,Ka,!0),T=r.scales={},q=r.bands=e.bands||[];q.forEach(s=>{s.fill=te(s.fill||null),s.dir=ie(s.dir,-1)});let F=o==2?v[1].facets[0].scale:v[0].scale,Y={axes:uf,series:rf},K=(e.drawOrder||["axes","series"]).map(s=>Y[s]);function J(s){let u=s.distr==3?d=>rn(d>0?d:s.clamp(r,d,s.min,s.max,s.key)):s.distr==4?d=>Bl(d,s.asinh):s.distr==100?d=>s.fwd(d):d=>d;return d=>{let m=u(d),{_min:y,_max:w}=s,S=w-y;return(m-y)/S}}function z(s){let u=T[s];if(u==null){let d=(e.scales||zr)[s]||zr;if(d.from!=null){z(d.from);let m=Oe({},T[d.from],d,{key:s});m.valToPct=J(m),T[s]=m}else{u=T[s]=Oe({},s==F?Eu:Wd,d),u.key=s;let m=u.time,y=u.range,w=gn(y);if((s!=F||o==2&&!m)&&(w&&(y[0]==null||y[1]==null)&&(y={min:y[0]==null?Ea:{mode:1,hard:y[0],soft:y[0]},max:y[1]==null?Ea:{mode:1,hard:y[1],soft:y[1]}},w=!1),!w&&Po(y))){let S=y;y=(P,C,A)=>C==null?pr:ko(C,A,S)}u.range=te(y||(m?em:s==F?u.distr==3?nm:u.distr==4?rm:Fu:u.distr==3?$u:u.distr==4?Iu:tm)),u.auto=te(w?!1:u.auto),u.clamp=te(u.clamp||Hd),u._min=u._max=null,u.valToPct=J(u)}}}z("x"),z("y"),o==1&&v.forEach(s=>{z(s.scale)}),M.forEach(s=>{z(s.scale)});for(let s in e.scales)z(s);let L=T[F],B=L.distr,N,G;L.ori==0?(xt(p,dp),N=l,G=i):(xt(p,mp),N=i,G=l);let W={};for(let s in T){let u=T[s];(u.min!=null||u.max!=null)&&(W[s]={min:u.min,max:u.max},u.min=u.max=null)}let ne=e.tzDate||(s=>new Date(He(s/R))),H=e.fmtDate||fi,ct=R==1?dd(ne):gd(ne),ke=$a(ne,Fa(R==1?pd:hd,H)),re=Va(ne,Ia(_d,H)),pe=[],X=r.legend=Oe({},vd,e.legend),I=r.cursor=Oe({},Rd,{drag:{y:o==2}},e.cursor),De=X.show,tt=I.show,Se=X.markers;X.idxs=pe,Se.width=te(Se.width),Se.dash=te(Se.dash),Se.stroke=te(Se.stroke),Se.fill=te(Se.fill);let ue,Ft,ht,Ee=[],Ut=[],en,Tt=!1,sn={};if(X.live){let s=v[1]?v[1].values:null;Tt=s!=null,en=Tt?s(r,1,0):{_:0};for(let u in en)sn[u]=li}if(De)if(ue=zt("table",Sp,p),ht=zt("tbody",null,ue),X.mount(r,ue),Tt){Ft=zt("thead",null,ue,ht);let s=zt("tr",null,Ft);zt("th",null,s);for(var Wn in en)zt("th",da,s).textContent=Wn}else xt(ue,Ep),X.live&&xt(ue,Tp);let zn={show:!0},vr={show:!1};function Ur(s,u){if(u==0&&(Tt||!X.live||o==2))return pr;let d=[],m=zt("tr",Rp,ht,ht.childNodes[u]);xt(m,s.class),s.show||xt(m,Fn);let y=zt("th",null,m);if(Se.show){let P=Ot(Pp,y);if(u>0){let C=Se.width(r,u);C&&(P.style.border=C+"px "+Se.dash(r,u)+" "+Se.stroke(r,u)),P.style.background=Se.fill(r,u)}}let w=Ot(da,y);s.label instanceof HTMLElement?w.appendChild(s.label):w.textContent=s.label,u>0&&(Se.show||(w.style.color=s.width>0?Se.stroke(r,u):Se.fill(r,u)),nt("click",y,P=>{if(I._lock)return;Rn(P);let C=v.indexOf(s);if((P.ctrlKey||P.metaKey)!=X.isolate){let A=v.some((O,$)=>$>0&&$!=C&&O.show);v.forEach((O,$)=>{$>0&&qt($,A?$==C?zn:vr:zn,!0,Le.setSeries)})}else qt(C,{show:!s.show},!0,Le.setSeries)},!1),Gn&&nt(ya,y,P=>{I._lock||(Rn(P),qt(v.indexOf(s),or,!0,Le.setSeries))},!1));for(var S in en){let P=zt("td",Mp,m);P.textContent="--",d.push(P)}return[m,d]}let xn=new Map;function nt(s,u,d,m=!0){let y=xn.get(u)||{},w=I.bind[s](r,u,d,m);w&&($n(s,u,y[s]=w),xn.set(u,y))}function Kn(s,u,d){let m=xn.get(u)||{};for(let y in m)(s==null||y==s)&&(Jl(y,u,m[y]),delete m[y]);s==null&&xn.delete(u)}let tn=0,kn=0,Q=0,D=0,ge=0,Fe=0,Bn=ge,Sn=Fe,Gt=Q,Tn=D,gt=0,Et=0,ft=0,$t=0;r.bbox={};let qo=!1,Gr=!1,Un=!1,En=!1,jr=!1,Rt=!1;function Yo(s,u,d){(d||s!=r.width||u!=r.height)&&Ri(s,u),Jn(!1),Un=!0,Gr=!0,Zn()}function Ri(s,u){r.width=tn=Q=s,r.height=kn=D=u,ge=Fe=0,Qc(),Jc();let d=r.bbox;gt=d.left=On(ge*ae,.5),Et=d.top=On(Fe*ae,.5),ft=d.width=On(Q*ae,.5),$t=d.height=On(D*ae,.5)}let jc=3;function qc(){let s=!1,u=0;for(;!s;){u++;let d=sf(u),m=af(u);s=u==jc||d&&m,s||(Ri(r.width,r.height),Gr=!0)}}function Yc({width:s,height:u}){Yo(s,u)}r.setSize=Yc;function Qc(){let s=!1,u=!1,d=!1,m=!1;M.forEach((y,w)=>{if(y.show&&y._show){let{side:S,_size:P}=y,C=S%2,A=y.label!=null?y.labelSize:0,O=P+A;O>0&&(C?(Q-=O,S==3?(ge+=O,m=!0):d=!0):(D-=O,S==0?(Fe+=O,s=!0):u=!0))}}),Pn[0]=s,Pn[1]=d,Pn[2]=u,Pn[3]=m,Q-=an[1]+an[3],ge+=an[3],D-=an[2]+an[0],Fe+=an[0]}function Jc(){let s=ge+Q,u=Fe+D,d=ge,m=Fe;function y(w,S){switch(w){case 1:return s+=S,s-S;case 2:return u+=S,u-S;case 3:return d-=S,d+S;case 0:return m-=S,m+S}}M.forEach((w,S)=>{if(w.show&&w._show){let P=w.side;w._pos=y(P,w._size),w.label!=null&&(w._lpos=y(P,w.labelSize))}})}if(I.dataIdx==null){let s=I.hover,u=s.skip=new Set(s.skip??[]);u.add(void 0);let d=s.prox=te(s.prox),m=s.bias??=0;I.dataIdx=(y,w,S,P)=>{if(w==0)return S;let C=S,A=d(y,w,S,P)??me,O=A>=0&&A<me,$=L.ori==0?Q:D,j=I.left,se=t[0],oe=t[w];if(u.has(oe[S])){C=null;let ee=null,U=null,V;if(m==0||m==-1)for(V=S;ee==null&&V-- >0;)u.has(oe[V])||(ee=V);if(m==0||m==1)for(V=S;U==null&&V++<oe.length;)u.has(oe[V])||(U=V);if(ee!=null||U!=null)if(O){let be=ee==null?-1/0:N(se[ee],L,$,0),Re=U==null?1/0:N(se[U],L,$,0),je=j-be,de=Re-j;je<=de?je<=A&&(C=ee):de<=A&&(C=U)}else C=U==null?ee:ee==null?U:S-ee<=U-S?ee:U}else O&&We(j-N(se[S],L,$,0))>A&&(C=null);return C}}let Rn=s=>{I.event=s};I.idxs=pe,I._lock=!1;let Ze=I.points;Ze.show=te(Ze.show),Ze.size=te(Ze.size),Ze.stroke=te(Ze.stroke),Ze.width=te(Ze.width),Ze.fill=te(Ze.fill);let jt=r.focus=Oe({},e.focus||{alpha:.3},I.focus),Gn=jt.prox>=0,jn=Gn&&Ze.one,Pt=[],qn=[],Yn=[];function Pi(s,u){let d=Ze.show(r,u);if(d instanceof HTMLElement)return xt(d,kp),xt(d,s.class),Zt(d,-10,-10,Q,D),x.insertBefore(d,Pt[u]),d}function Mi(s,u){if(o==1||u>0){let d=o==1&&T[s.scale].time,m=s.value;s.value=d?Aa(m)?Va(ne,Ia(m,H)):m||re:m||$d,s.label=s.label||(d?Md:Pd)}if(jn||u>0){s.width=s.width==null?1:s.width,s.paths=s.paths||Jd||Wp,s.fillTo=te(s.fillTo||zd),s.pxAlign=+ie(s.pxAlign,E),s.pxRound=qa(s.pxAlign),s.stroke=te(s.stroke||null),s.fill=te(s.fill||null),s._stroke=s._fill=s._paths=s._focus=null;let d=Id(ut(1,s.width),1),m=s.points=Oe({},{size:d,width:ut(1,d*.2),stroke:s.stroke,space:d*2,paths:Zd,_stroke:null,_fill:null},s.points);m.show=te(m.show),m.filter=te(m.filter),m.fill=te(m.fill),m.stroke=te(m.stroke),m.paths=te(m.paths),m.pxAlign=s.pxAlign}if(De){let d=Ur(s,u);Ee.splice(u,0,d[0]),Ut.splice(u,0,d[1]),X.values.push(null)}if(tt){pe.splice(u,0,null);let d=null;jn?u==0&&(d=Pi(s,u)):u>0&&(d=Pi(s,u)),Pt.splice(u,0,d),qn.splice(u,0,0),Yn.splice(u,0,0)}Ge("addSeries",u)}function Zc(s,u){u=u??v.length,s=o==1?ri(s,u,Wa,Ga):ri(s,u,{},Ua),v.splice(u,0,s),Mi(v[u],u)}r.addSeries=Zc;function Xc(s){if(v.splice(s,1),De){X.values.splice(s,1),Ut.splice(s,1);let u=Ee.splice(s,1)[0];Kn(null,u.firstChild),u.remove()}tt&&(pe.splice(s,1),Pt.splice(s,1)[0].remove(),qn.splice(s,1),Yn.splice(s,1)),Ge("delSeries",s)}r.delSeries=Xc;let Pn=[!1,!1,!1,!1];function ef(s,u){if(s._show=s.show,s.show){let d=s.side%2,m=T[s.scale];m==null&&(s.scale=d?v[1].scale:F,m=T[s.scale]);let y=m.time;s.size=te(s.size),s.space=te(s.space),s.rotate=te(s.rotate),gn(s.incrs)&&s.incrs.forEach(S=>{!yn.has(S)&&yn.set(S,su(S))}),s.incrs=te(s.incrs||(m.distr==2?ud:y?R==1?fd:md:Dn)),s.splits=te(s.splits||(y&&m.distr==1?ct:m.distr==3?Xl:m.distr==4?Ad:Ld)),s.stroke=te(s.stroke),s.grid.stroke=te(s.grid.stroke),s.ticks.stroke=te(s.ticks.stroke),s.border.stroke=te(s.border.stroke);let w=s.values;s.values=gn(w)&&!gn(w[0])?te(w):y?gn(w)?$a(ne,Fa(w,H)):Aa(w)?yd(ne,w):w||ke:w||Cd,s.filter=te(s.filter||(m.distr>=3&&m.log==10?Dd:m.distr==3&&m.log==2?Fd:lu)),s.font=Za(s.font),s.labelFont=Za(s.labelFont),s._size=s.size(r,null,u,0),s._space=s._rotate=s._incrs=s._found=s._splits=s._values=null,s._size>0&&(Pn[u]=!0,s._el=Ot(bp,b))}}function xr(s,u,d,m){let[y,w,S,P]=d,C=u%2,A=0;return C==0&&(P||w)&&(A=u==0&&!y||u==2&&!S?He(Ha.size/3):0),C==1&&(y||S)&&(A=u==1&&!w||u==3&&!P?He(Ka.size/2):0),A}let Ci=r.padding=(e.padding||[xr,xr,xr,xr]).map(s=>te(ie(s,xr))),an=r._padding=Ci.map((s,u)=>s(r,u,Pn,0)),Ye,ze=null,Ke=null,qr=o==1?v[0].idxs:null,It=null,kr=!1;function Li(s,u){if(t=s??[],r.data=r._data=t,o==2){Ye=0;for(let d=1;d<v.length;d++)Ye+=t[d][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),It=t[0],Ye=It.length;let d=t;if(B==2){d=t.slice();let m=d[0]=Array(Ye);for(let y=0;y<Ye;y++)m[y]=y}r._data=t=d}if(Jn(!0),Ge("setData"),B==2&&(Un=!0),u!==!1){let d=L;d.auto(r,kr)?Qo():cn(F,d.min,d.max),En=En||I.left>=0,Rt=!0,Zn()}}r.setData=Li;function Qo(){kr=!0;let s,u;o==1&&(Ye>0?(ze=qr[0]=0,Ke=qr[1]=Ye-1,s=t[0][ze],u=t[0][Ke],B==2?(s=ze,u=Ke):s==u&&(B==3?[s,u]=Eo(s,s,L.log,!1):B==4?[s,u]=si(s,s,L.log,!1):L.time?u=s+He(86400/R):[s,u]=ko(s,u,ai,!0))):(ze=qr[0]=s=null,Ke=qr[1]=u=null)),cn(F,s,u)}let Yr,Qn,Jo,Zo,Xo,el,tl,nl,rl,pt;function Ai(s,u,d,m,y,w){s??=ha,d??=ci,m??="butt",y??=ha,w??="round",s!=Yr&&(g.strokeStyle=Yr=s),y!=Qn&&(g.fillStyle=Qn=y),u!=Jo&&(g.lineWidth=Jo=u),w!=Xo&&(g.lineJoin=Xo=w),m!=el&&(g.lineCap=el=m),d!=Zo&&g.setLineDash(Zo=d)}function Ni(s,u,d,m){u!=Qn&&(g.fillStyle=Qn=u),s!=tl&&(g.font=tl=s),d!=nl&&(g.textAlign=nl=d),m!=rl&&(g.textBaseline=rl=m)}function ol(s,u,d,m,y=0){if(m.length>0&&s.auto(r,kr)&&(u==null||u.min==null)){let w=ie(ze,0),S=ie(Ke,m.length-1),P=d.min==null?Dp(m,w,S,y,s.distr==3):[d.min,d.max];s.min=Bt(s.min,d.min=P[0]),s.max=ut(s.max,d.max=P[1])}}let Oi={min:null,max:null};function tf(){for(let m in T){let y=T[m];W[m]==null&&(y.min==null||W[F]!=null&&y.auto(r,kr))&&(W[m]=Oi)}for(let m in T){let y=T[m];W[m]==null&&y.from!=null&&W[y.from]!=null&&(W[m]=Oi)}W[F]!=null&&Jn(!0);let s={};for(let m in W){let y=W[m];if(y!=null){let w=s[m]=dr(T[m],Bp);if(y.min!=null)Oe(w,y);else if(m!=F||o==2)if(Ye==0&&w.from==null){let S=w.range(r,null,null,m);w.min=S[0],w.max=S[1]}else w.min=me,w.max=-me}}if(Ye>0){v.forEach((m,y)=>{if(o==1){let w=m.scale,S=W[w];if(S==null)return;let P=s[w];if(y==0){let C=P.range(r,P.min,P.max,w);P.min=C[0],P.max=C[1],ze=Kt(P.min,t[0]),Ke=Kt(P.max,t[0]),Ke-ze>1&&(t[0][ze]<P.min&&ze++,t[0][Ke]>P.max&&Ke--),m.min=It[ze],m.max=It[Ke]}else m.show&&m.auto&&ol(P,S,m,t[y],m.sorted);m.idxs[0]=ze,m.idxs[1]=Ke}else if(y>0&&m.show&&m.auto){let[w,S]=m.facets,P=w.scale,C=S.scale,[A,O]=t[y],$=s[P],j=s[C];$!=null&&ol($,W[P],w,A,w.sorted),j!=null&&ol(j,W[C],S,O,S.sorted),m.min=S.min,m.max=S.max}});for(let m in s){let y=s[m],w=W[m];if(y.from==null&&(w==null||w.min==null)){let S=y.range(r,y.min==me?null:y.min,y.max==-me?null:y.max,m);y.min=S[0],y.max=S[1]}}}for(let m in s){let y=s[m];if(y.from!=null){let w=s[y.from];if(w.min==null)y.min=y.max=null;else{let S=y.range(r,w.min,w.max,m);y.min=S[0],y.max=S[1]}}}let u={},d=!1;for(let m in s){let y=s[m],w=T[m];if(w.min!=y.min||w.max!=y.max){w.min=y.min,w.max=y.max;let S=w.distr;w._min=S==3?rn(w.min):S==4?Bl(w.min,w.asinh):S==100?w.fwd(w.min):w.min,w._max=S==3?rn(w.max):S==4?Bl(w.max,w.asinh):S==100?w.fwd(w.max):w.max,u[m]=d=!0}}if(d){v.forEach((m,y)=>{o==2?y>0&&u.y&&(m._paths=null):u[m.scale]&&(m._paths=null)});for(let m in u)Un=!0,Ge("setScale",m);tt&&I.left>=0&&(En=Rt=!0)}for(let m in W)W[m]=null}function nf(s){let u=Zl(ze-1,0,Ye-1),d=Zl(Ke+1,0,Ye-1);for(;s[u]==null&&u>0;)u--;for(;s[d]==null&&d<Ye-1;)d++;return[u,d]}function rf(){if(Ye>0){let s=v.some(u=>u._focus)&&pt!=jt.alpha;s&&(g.globalAlpha=pt=jt.alpha),v.forEach((u,d)=>{if(d>0&&u.show&&(Di(d,!1),Di(d,!0),u._paths==null)){let m=pt;pt!=u.alpha&&(g.globalAlpha=pt=u.alpha);let y=o==2?[0,t[d][0].length-1]:nf(t[d]);u._paths=u.paths(r,d,y[0],y[1]),pt!=m&&(g.globalAlpha=pt=m)}}),v.forEach((u,d)=>{if(d>0&&u.show){let m=pt;pt!=u.alpha&&(g.globalAlpha=pt=u.alpha),u._paths!=null&&Fi(d,!1);{let y=u._paths!=null?u._paths.gaps:null,w=u.points.show(r,d,ze,Ke,y),S=u.points.filter(r,d,w,y);(w||S)&&(u.points._paths=u.points.paths(r,d,ze,Ke,S),Fi(d,!0))}pt!=m&&(g.globalAlpha=pt=m),Ge("drawSeries",d)}}),s&&(g.globalAlpha=pt=1)}}function Di(s,u){let d=u?v[s].points:v[s];d._stroke=d.stroke(r,s),d._fill=d.fill(r,s)}function Fi(s,u){let d=u?v[s].points:v[s],{stroke:m,fill:y,clip:w,flags:S,_stroke:P=d._stroke,_fill:C=d._fill,_width:A=d.width}=d._paths;A=he(A*ae,3);let O=null,$=A%2/2;u&&C==null&&(C=A>0?"#fff":P);let j=d.pxAlign==1&&$>0;if(j&&g.translate($,$),!u){let se=gt-A/2,oe=Et-A/2,ee=ft+A,U=$t+A;O=new Path2D,O.rect(se,oe,ee,U)}u?ll(P,A,d.dash,d.cap,C,m,y,S,w):of(s,P,A,d.dash,d.cap,C,m,y,S,O,w),j&&g.translate(-$,-$)}function of(s,u,d,m,y,w,S,P,C,A,O){let $=!1;C!=0&&q.forEach((j,se)=>{if(j.series[0]==s){let oe=v[j.series[1]],ee=t[j.series[1]],U=(oe._paths||zr).band;gn(U)&&(U=j.dir==1?U[0]:U[1]);let V,be=null;oe.show&&U&&$p(ee,ze,Ke)?(be=j.fill(r,se)||w,V=oe._paths.clip):U=null,ll(u,d,m,y,be,S,P,C,A,O,V,U),$=!0}}),$||ll(u,d,m,y,w,S,P,C,A,O)}let $i=mr|ti;function ll(s,u,d,m,y,w,S,P,C,A,O,$){Ai(s,u,d,m,y),(C||A||$)&&(g.save(),C&&g.clip(C),A&&g.clip(A)),$?(P&$i)==$i?(g.clip($),O&&g.clip(O),Jr(y,S),Qr(s,w,u)):P&ti?(Jr(y,S),g.clip($),Qr(s,w,u)):P&mr&&(g.save(),g.clip($),O&&g.clip(O),Jr(y,S),g.restore(),Qr(s,w,u)):(Jr(y,S),Qr(s,w,u)),(C||A||$)&&g.restore()}function Qr(s,u,d){d>0&&(u instanceof Map?u.forEach((m,y)=>{g.strokeStyle=Yr=y,g.stroke(m)}):u!=null&&s&&g.stroke(u))}function Jr(s,u){u instanceof Map?u.forEach((d,m)=>{g.fillStyle=Qn=m,g.fill(d)}):u!=null&&s&&g.fill(u)}function lf(s,u,d,m){let y=M[s],w;if(m<=0)w=[0,0];else{let S=y._space=y.space(r,s,u,d,m),P=y._incrs=y.incrs(r,s,u,d,m,S);w=om(u,d,P,m,S)}return y._found=w}function il(s,u,d,m,y,w,S,P,C,A){let O=S%2/2;E==1&&g.translate(O,O),Ai(P,S,C,A,P),g.beginPath();let $,j,se,oe,ee=y+(m==0||m==3?-w:w);d==0?(j=y,oe=ee):($=y,se=ee);for(let U=0;U<s.length;U++)u[U]!=null&&(d==0?$=se=s[U]:j=oe=s[U],g.moveTo($,j),g.lineTo(se,oe));g.stroke(),E==1&&g.translate(-O,-O)}function sf(s){let u=!0;return M.forEach((d,m)=>{if(!d.show)return;let y=T[d.scale];if(y.min==null){d._show&&(u=!1,d._show=!1,Jn(!1));return}else d._show||(u=!1,d._show=!0,Jn(!1));let w=d.side,S=w%2,{min:P,max:C}=y,[A,O]=lf(m,P,C,S==0?Q:D);if(O==0)return;let $=y.distr==2,j=d._splits=d.splits(r,m,P,C,A,O,$),se=y.distr==2?j.map(V=>It[V]):j,oe=y.distr==2?It[j[1]]-It[j[0]]:A,ee=d._values=d.values(r,d.filter(r,se,m,O,oe),m,O,oe);d._rotate=w==2?d.rotate(r,ee,m,O):0;let U=d._size;d._size=Dt(d.size(r,ee,m,s)),U!=null&&d._size!=U&&(u=!1)}),u}function af(s){let u=!0;return Ci.forEach((d,m)=>{let y=d(r,m,Pn,s);y!=an[m]&&(u=!1),an[m]=y}),u}function uf(){for(let s=0;s<M.length;s++){let u=M[s];if(!u.show||!u._show)continue;let d=u.side,m=d%2,y,w,S=u.stroke(r,s),P=d==0||d==3?-1:1,[C,A]=u._found;if(u.label!=null){let ot=u.labelGap*P,bt=He((u._lpos+ot)*ae);Ni(u.labelFont[0],S,"center",d==2?"top":ma),g.save(),m==1?(y=w=0,g.translate(bt,He(Et+$t/2)),g.rotate((d==3?-vo:vo)/2)):(y=He(gt+ft/2),w=bt);let Ln=ru(u.label)?u.label(r,s,C,A):u.label;g.fillText(Ln,y,w),g.restore()}if(A==0)continue;let O=T[u.scale],$=m==0?ft:$t,j=m==0?gt:Et,se=u._splits,oe=O.distr==2?se.map(ot=>It[ot]):se,ee=O.distr==2?It[se[1]]-It[se[0]]:C,U=u.ticks,V=u.border,be=U.show?U.size:0,Re=He(be*ae),je=He((u.alignTo==2?u._size-be-u.gap:u.gap)*ae),de=u._rotate*-vo/180,Pe=k(u._pos*ae),yt=(Re+je)*P,rt=Pe+yt;w=m==0?rt:0,y=m==1?rt:0;let Mt=u.font[0],Vt=u.align==1?ar:u.align==2?Wl:de>0?ar:de<0?Wl:m==0?"center":d==3?Wl:ar,Qt=de||m==1?"middle":d==2?"top":ma;Ni(Mt,S,Vt,Qt);let _t=u.font[1]*u.lineGap,Ct=se.map(ot=>k(a(ot,O,$,j))),Ht=u._values;for(let ot=0;ot<Ht.length;ot++){let bt=Ht[ot];if(bt!=null){m==0?y=Ct[ot]:w=Ct[ot],bt=""+bt;let Ln=bt.indexOf(`
`)==-1?[bt]:bt.split(/\n/gm);for(let lt=0;lt<Ln.length;lt++){let ns=Ln[lt];de?(g.save(),g.translate(y,w+lt*_t),g.rotate(de),g.fillText(ns,0,0),g.restore()):g.fillText(ns,y,w+lt*_t)}}}U.show&&il(Ct,U.filter(r,oe,s,A,ee),m,d,Pe,Re,he(U.width*ae,3),U.stroke(r,s),U.dash,U.cap);let Jt=u.grid;Jt.show&&il(Ct,Jt.filter(r,oe,s,A,ee),m,m==0?2:1,m==0?Et:gt,m==0?$t:ft,he(Jt.width*ae,3),Jt.stroke(r,s),Jt.dash,Jt.cap),V.show&&il([Pe],[1],m==0?1:0,m==0?1:2,m==1?Et:gt,m==1?$t:ft,he(V.width*ae,3),V.stroke(r,s),V.dash,V.cap)}Ge("drawAxes")}function Jn(s){v.forEach((u,d)=>{d>0&&(u._paths=null,s&&(o==1?(u.min=null,u.max=null):u.facets.forEach(m=>{m.min=null,m.max=null})))})}let Zr=!1,sl=!1,Sr=[];function cf(){sl=!1;for(let s=0;s<Sr.length;s++)Ge(...Sr[s]);Sr.length=0}function Zn(){Zr||(Jp(Ii),Zr=!0)}function ff(s,u=!1){Zr=!0,sl=u,s(r),Ii(),u&&Sr.length>0&&queueMicrotask(cf)}r.batch=ff;function Ii(){if(qo&&(tf(),qo=!1),Un&&(qc(),Un=!1),Gr){if(xe(_,ar,ge),xe(_,"top",Fe),xe(_,Ir,Q),xe(_,Vr,D),xe(x,ar,ge),xe(x,"top",Fe),xe(x,Ir,Q),xe(x,Vr,D),xe(b,Ir,tn),xe(b,Vr,kn),h.width=He(tn*ae),h.height=He(kn*ae),M.forEach(({_el:s,_show:u,_size:d,_pos:m,side:y})=>{if(s!=null)if(u){let w=y===3||y===0?d:0,S=y%2==1;xe(s,S?"left":"top",m-w),xe(s,S?"width":"height",d),xe(s,S?"top":"left",S?Fe:ge),xe(s,S?"height":"width",S?D:Q),Ql(s,Fn)}else xt(s,Fn)}),Yr=Qn=Jo=Xo=el=tl=nl=rl=Zo=null,pt=1,Rr(!0),ge!=Bn||Fe!=Sn||Q!=Gt||D!=Tn){Jn(!1);let s=Q/Gt,u=D/Tn;if(tt&&!En&&I.left>=0){I.left*=s,I.top*=u,Xn&&Zt(Xn,He(I.left),0,Q,D),er&&Zt(er,0,He(I.top),Q,D);for(let d=0;d<Pt.length;d++){let m=Pt[d];m!=null&&(qn[d]*=s,Yn[d]*=u,Zt(m,Dt(qn[d]),Dt(Yn[d]),Q,D))}}if(_e.show&&!jr&&_e.left>=0&&_e.width>0){_e.left*=s,_e.width*=s,_e.top*=u,_e.height*=u;for(let d in dl)xe(rr,d,_e[d])}Bn=ge,Sn=Fe,Gt=Q,Tn=D}Ge("setSize"),Gr=!1}tn>0&&kn>0&&(g.clearRect(0,0,h.width,h.height),Ge("drawClear"),K.forEach(s=>s()),Ge("draw")),_e.show&&jr&&(Xr(_e),jr=!1),tt&&En&&(Cn(null,!0,!1),En=!1),X.show&&X.live&&Rt&&(fl(),Rt=!1),f||(f=!0,r.status=1,Ge("ready")),kr=!1,Zr=!1}r.redraw=(s,u)=>{Un=u||!1,s!==!1?cn(F,L.min,L.max):Zn()};function al(s,u){let d=T[s];if(d.from==null){if(Ye==0){let m=d.range(r,u.min,u.max,s);u.min=m[0],u.max=m[1]}if(u.min>u.max){let m=u.min;u.min=u.max,u.max=m}if(Ye>1&&u.min!=null&&u.max!=null&&u.max-u.min<1e-16)return;s==F&&d.distr==2&&Ye>0&&(u.min=Kt(u.min,t[0]),u.max=Kt(u.max,t[0]),u.min==u.max&&u.max++),W[s]=u,qo=!0,Zn()}}r.setScale=al;let ul,cl,Xn,er,Vi,Hi,tr,nr,Wi,zi,ye,Te,un=!1,Qe=I.drag,Be=Qe.x,Ue=Qe.y;tt&&(I.x&&(ul=Ot(vp,x)),I.y&&(cl=Ot(xp,x)),L.ori==0?(Xn=ul,er=cl):(Xn=cl,er=ul),ye=I.left,Te=I.top);let _e=r.select=Oe({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),rr=_e.show?Ot(wp,_e.over?x:_):null;function Xr(s,u){if(_e.show){for(let d in s)_e[d]=s[d],d in dl&&xe(rr,d,s[d]);u!==!1&&Ge("setSelect")}}r.setSelect=Xr;function pf(s){if(v[s].show)De&&Ql(Ee[s],Fn);else if(De&&xt(Ee[s],Fn),tt){let d=jn?Pt[0]:Pt[s];d!=null&&Zt(d,-10,-10,Q,D)}}function cn(s,u,d){al(s,{min:u,max:d})}function qt(s,u,d,m){u.focus!=null&&yf(s),u.show!=null&&v.forEach((y,w)=>{w>0&&(s==w||s==null)&&(y.show=u.show,pf(w),o==2?(cn(y.facets[0].scale,null,null),cn(y.facets[1].scale,null,null)):cn(y.scale,null,null),Zn())}),d!==!1&&Ge("setSeries",s,u),m&&Pr("setSeries",r,s,u)}r.setSeries=qt;function df(s,u){Oe(q[s],u)}function mf(s,u){s.fill=te(s.fill||null),s.dir=ie(s.dir,-1),u=u??q.length,q.splice(u,0,s)}function hf(s){s==null?q.length=0:q.splice(s,1)}r.addBand=mf,r.setBand=df,r.delBand=hf;function gf(s,u){v[s].alpha=u,tt&&Pt[s]!=null&&(Pt[s].style.opacity=u),De&&Ee[s]&&(Ee[s].style.opacity=u)}let nn,fn,Mn,or={focus:!0};function yf(s){if(s!=Mn){let u=s==null,d=jt.alpha!=1;v.forEach((m,y)=>{if(o==1||y>0){let w=u||y==0||y==s;m._focus=u?null:w,d&&gf(y,w?1:jt.alpha)}}),Mn=s,d&&Zn()}}De&&Gn&&nt(_a,ue,s=>{I._lock||(Rn(s),Mn!=null&&qt(null,or,!0,Le.setSeries))});function Yt(s,u,d){let m=T[u];d&&(s=s/ae-(m.ori==1?Fe:ge));let y=Q;m.ori==1&&(y=D,s=y-s),m.dir==-1&&(s=y-s);let w=m._min,S=m._max,P=s/y,C=w+(S-w)*P,A=m.distr;return A==3?fr(10,C):A==4?Vp(C,m.asinh):A==100?m.bwd(C):C}function _f(s,u){let d=Yt(s,F,u);return Kt(d,t[0],ze,Ke)}r.valToIdx=s=>Kt(s,t[0]),r.posToIdx=_f,r.posToVal=Yt,r.valToPos=(s,u,d)=>T[u].ori==0?l(s,T[u],d?ft:Q,d?gt:0):i(s,T[u],d?$t:D,d?Et:0),r.setCursor=(s,u,d)=>{ye=s.left,Te=s.top,Cn(null,u,d)};function Ki(s,u){xe(rr,ar,_e.left=s),xe(rr,Ir,_e.width=u)}function Bi(s,u){xe(rr,"top",_e.top=s),xe(rr,Vr,_e.height=u)}let Tr=L.ori==0?Ki:Bi,Er=L.ori==1?Ki:Bi;function bf(){if(De&&X.live)for(let s=o==2?1:0;s<v.length;s++){if(s==0&&Tt)continue;let u=X.values[s],d=0;for(let m in u)Ut[s][d++].firstChild.nodeValue=u[m]}}function fl(s,u){if(s!=null&&(s.idxs?s.idxs.forEach((d,m)=>{pe[m]=d}):Kp(s.idx)||pe.fill(s.idx),X.idx=pe[0]),De&&X.live){for(let d=0;d<v.length;d++)(d>0||o==1&&!Tt)&&wf(d,pe[d]);bf()}Rt=!1,u!==!1&&Ge("setLegend")}r.setLegend=fl;function wf(s,u){let d=v[s],m=s==0&&B==2?It:t[s],y;Tt?y=d.values(r,s,u)??sn:(y=d.value(r,u==null?null:m[u],s,u),y=y==null?sn:{_:y}),X.values[s]=y}function Cn(s,u,d){Wi=ye,zi=Te,[ye,Te]=I.move(r,ye,Te),I.left=ye,I.top=Te,tt&&(Xn&&Zt(Xn,He(ye),0,Q,D),er&&Zt(er,0,He(Te),Q,D));let m,y=ze>Ke;nn=me,fn=null;let w=L.ori==0?Q:D,S=L.ori==1?Q:D;if(ye<0||Ye==0||y){m=I.idx=null;for(let P=0;P<v.length;P++){let C=Pt[P];C!=null&&Zt(C,-10,-10,Q,D)}Gn&&qt(null,or,!0,s==null&&Le.setSeries),X.live&&(pe.fill(m),Rt=!0)}else{let P,C,A;o==1&&(P=L.ori==0?ye:Te,C=Yt(P,F),m=I.idx=Kt(C,t[0],ze,Ke),A=N(t[0][m],L,w,0));let O=-10,$=-10,j=0,se=0,oe=!0,ee="",U="";for(let V=o==2?1:0;V<v.length;V++){let be=v[V],Re=pe[V],je=Re==null?null:o==1?t[V][Re]:t[V][1][Re],de=I.dataIdx(r,V,m,C),Pe=de==null?null:o==1?t[V][de]:t[V][1][de];if(Rt=Rt||Pe!=je||de!=Re,pe[V]=de,V>0&&be.show){let yt=de==null?-10:de==m?A:N(o==1?t[0][de]:t[V][0][de],L,w,0),rt=Pe==null?-10:G(Pe,o==1?T[be.scale]:T[be.facets[1].scale],S,0);if(Gn&&Pe!=null){let Mt=L.ori==1?ye:Te,Vt=We(jt.dist(r,V,de,rt,Mt));if(Vt<nn){let Qt=jt.bias;if(Qt!=0){let _t=Yt(Mt,be.scale),Ct=Pe>=0?1:-1,Ht=_t>=0?1:-1;Ht==Ct&&(Ht==1?Qt==1?Pe>=_t:Pe<=_t:Qt==1?Pe<=_t:Pe>=_t)&&(nn=Vt,fn=V)}else nn=Vt,fn=V}}if(Rt||jn){let Mt,Vt;L.ori==0?(Mt=yt,Vt=rt):(Mt=rt,Vt=yt);let Qt,_t,Ct,Ht,Jt,ot,bt=!0,Ln=Ze.bbox;if(Ln!=null){bt=!1;let lt=Ln(r,V);Ct=lt.left,Ht=lt.top,Qt=lt.width,_t=lt.height}else Ct=Mt,Ht=Vt,Qt=_t=Ze.size(r,V);if(ot=Ze.fill(r,V),Jt=Ze.stroke(r,V),jn)V==fn&&nn<=jt.prox&&(O=Ct,$=Ht,j=Qt,se=_t,oe=bt,ee=ot,U=Jt);else{let lt=Pt[V];lt!=null&&(qn[V]=Ct,Yn[V]=Ht,Ta(lt,Qt,_t,bt),ka(lt,ot,Jt),Zt(lt,Dt(Ct),Dt(Ht),Q,D))}}}}if(jn){let V=jt.prox,be=Mn==null?nn<=V:nn>V||fn!=Mn;if(Rt||be){let Re=Pt[0];Re!=null&&(qn[0]=O,Yn[0]=$,Ta(Re,j,se,oe),ka(Re,ee,U),Zt(Re,Dt(O),Dt($),Q,D))}}}if(_e.show&&un)if(s!=null){let[P,C]=Le.scales,[A,O]=Le.match,[$,j]=s.cursor.sync.scales,se=s.cursor.drag;if(Be=se._x,Ue=se._y,Be||Ue){let{left:oe,top:ee,width:U,height:V}=s.select,be=s.scales[$].ori,Re=s.posToVal,je,de,Pe,yt,rt,Mt=P!=null&&A(P,$),Vt=C!=null&&O(C,j);Mt&&Be?(be==0?(je=oe,de=U):(je=ee,de=V),Pe=T[P],yt=N(Re(je,$),Pe,w,0),rt=N(Re(je+de,$),Pe,w,0),Tr(Bt(yt,rt),We(rt-yt))):Tr(0,w),Vt&&Ue?(be==1?(je=oe,de=U):(je=ee,de=V),Pe=T[C],yt=G(Re(je,j),Pe,S,0),rt=G(Re(je+de,j),Pe,S,0),Er(Bt(yt,rt),We(rt-yt))):Er(0,S)}else ml()}else{let P=We(Wi-Vi),C=We(zi-Hi);if(L.ori==1){let j=P;P=C,C=j}Be=Qe.x&&P>=Qe.dist,Ue=Qe.y&&C>=Qe.dist;let A=Qe.uni;A!=null?Be&&Ue&&(Be=P>=A,Ue=C>=A,!Be&&!Ue&&(C>P?Ue=!0:Be=!0)):Qe.x&&Qe.y&&(Be||Ue)&&(Be=Ue=!0);let O,$;Be&&(L.ori==0?(O=tr,$=ye):(O=nr,$=Te),Tr(Bt(O,$),We($-O)),Ue||Er(0,S)),Ue&&(L.ori==1?(O=tr,$=ye):(O=nr,$=Te),Er(Bt(O,$),We($-O)),Be||Tr(0,w)),!Be&&!Ue&&(Tr(0,0),Er(0,0))}if(Qe._x=Be,Qe._y=Ue,s==null){if(d){if(ts!=null){let[P,C]=Le.scales;Le.values[0]=P!=null?Yt(L.ori==0?ye:Te,P):null,Le.values[1]=C!=null?Yt(L.ori==1?ye:Te,C):null}Pr(zl,r,ye,Te,Q,D,m)}if(Gn){let P=d&&Le.setSeries,C=jt.prox;Mn==null?nn<=C&&qt(fn,or,!0,P):nn>C?qt(null,or,!0,P):fn!=Mn&&qt(fn,or,!0,P)}}Rt&&(X.idx=m,fl()),u!==!1&&Ge("setCursor")}let pn=null;Object.defineProperty(r,"rect",{get(){return pn==null&&Rr(!1),pn}});function Rr(s=!1){s?pn=null:(pn=x.getBoundingClientRect(),Ge("syncRect",pn))}function Ui(s,u,d,m,y,w,S){I._lock||un&&s!=null&&s.movementX==0&&s.movementY==0||(pl(s,u,d,m,y,w,S,!1,s!=null),s!=null?Cn(null,!0,!0):Cn(u,!0,!1))}function pl(s,u,d,m,y,w,S,P,C){if(pn==null&&Rr(!1),Rn(s),s!=null)d=s.clientX-pn.left,m=s.clientY-pn.top;else{if(d<0||m<0){ye=-10,Te=-10;return}let[A,O]=Le.scales,$=u.cursor.sync,[j,se]=$.values,[oe,ee]=$.scales,[U,V]=Le.match,be=u.axes[0].side%2==1,Re=L.ori==0?Q:D,je=L.ori==1?Q:D,de=be?w:y,Pe=be?y:w,yt=be?m:d,rt=be?d:m;if(oe!=null?d=U(A,oe)?a(j,T[A],Re,0):-10:d=Re*(yt/de),ee!=null?m=V(O,ee)?a(se,T[O],je,0):-10:m=je*(rt/Pe),L.ori==1){let Mt=d;d=m,m=Mt}}C&&(u==null||u.cursor.event.type==zl)&&((d<=1||d>=Q-1)&&(d=On(d,Q)),(m<=1||m>=D-1)&&(m=On(m,D))),P?(Vi=d,Hi=m,[tr,nr]=I.move(r,d,m)):(ye=d,Te=m)}let dl={width:0,height:0,left:0,top:0};function ml(){Xr(dl,!1)}let Gi,ji,qi,Yi;function Qi(s,u,d,m,y,w,S){un=!0,Be=Ue=Qe._x=Qe._y=!1,pl(s,u,d,m,y,w,S,!0,!1),s!=null&&(nt(Kl,ql,Ji,!1),Pr(ga,r,tr,nr,Q,D,null));let{left:P,top:C,width:A,height:O}=_e;Gi=P,ji=C,qi=A,Yi=O}function Ji(s,u,d,m,y,w,S){un=Qe._x=Qe._y=!1,pl(s,u,d,m,y,w,S,!1,!0);let{left:P,top:C,width:A,height:O}=_e,$=A>0||O>0,j=Gi!=P||ji!=C||qi!=A||Yi!=O;if($&&j&&Xr(_e),Qe.setScale&&$&&j){let se=P,oe=A,ee=C,U=O;if(L.ori==1&&(se=C,oe=O,ee=P,U=A),Be&&cn(F,Yt(se,F),Yt(se+oe,F)),Ue)for(let V in T){let be=T[V];V!=F&&be.from==null&&be.min!=me&&cn(V,Yt(ee+U,V),Yt(ee,V))}ml()}else I.lock&&(I._lock=!I._lock,Cn(u,!0,s!=null));s!=null&&(Kn(Kl,ql),Pr(Kl,r,ye,Te,Q,D,null))}function vf(s,u,d,m,y,w,S){if(I._lock)return;Rn(s);let P=un;if(un){let C=!0,A=!0,O=10,$,j;L.ori==0?($=Be,j=Ue):($=Ue,j=Be),$&&j&&(C=ye<=O||ye>=Q-O,A=Te<=O||Te>=D-O),$&&C&&(ye=ye<tr?0:Q),j&&A&&(Te=Te<nr?0:D),Cn(null,!0,!0),un=!1}ye=-10,Te=-10,pe.fill(null),Cn(null,!0,!0),P&&(un=P)}function Zi(s,u,d,m,y,w,S){I._lock||(Rn(s),Qo(),ml(),s!=null&&Pr(ba,r,ye,Te,Q,D,null))}function Xi(){M.forEach(lm),Yo(r.width,r.height,!0)}$n(xo,cr,Xi);let lr={};lr.mousedown=Qi,lr.mousemove=Ui,lr.mouseup=Ji,lr.dblclick=Zi,lr.setSeries=(s,u,d,m)=>{let y=Le.match[2];d=y(r,u,d),d!=-1&&qt(d,m,!0,!1)},tt&&(nt(ga,x,Qi),nt(zl,x,Ui),nt(ya,x,s=>{Rn(s),Rr(!1)}),nt(_a,x,vf),nt(ba,x,Zi),ni.add(r),r.syncRect=Rr);let eo=r.hooks=e.hooks||{};function Ge(s,u,d){sl?Sr.push([s,u,d]):s in eo&&eo[s].forEach(m=>{m.call(null,r,u,d)})}(e.plugins||[]).forEach(s=>{for(let u in s.hooks)eo[u]=(eo[u]||[]).concat(s.hooks[u])});let es=(s,u,d)=>d,Le=Oe({key:null,setSeries:!1,filters:{pub:Ca,sub:Ca},scales:[F,v[1]?v[1].scale:null],match:[La,La,es],values:[null,null]},I.sync);Le.match.length==2&&Le.match.push(es),I.sync=Le;let ts=Le.key,hl=Ru(ts);function Pr(s,u,d,m,y,w,S){Le.filters.pub(s,u,d,m,y,w,S)&&hl.pub(s,u,d,m,y,w,S)}hl.sub(r);function xf(s,u,d,m,y,w,S){Le.filters.sub(s,u,d,m,y,w,S)&&lr[s](null,u,d,m,y,w,S)}r.pub=xf;function kf(){hl.unsub(r),ni.delete(r),xn.clear(),Jl(xo,cr,Xi),p.remove(),ue?.remove(),Ge("destroy")}r.destroy=kf;function gl(){Ge("init",e,t),Li(t||e.data,!1),W[F]?al(F,W[F]):Qo(),jr=_e.show&&(_e.width>0||_e.height>0),En=Rt=!0,Yo(e.width,e.height)}return v.forEach(Mi),M.forEach(ef),n?n instanceof HTMLElement?(n.appendChild(p),gl()):n(r,gl):gl(),r}Ce.assign=Oe;Ce.fmtNum=ui;Ce.rangeNum=ko;Ce.rangeLog=Eo;Ce.rangeAsinh=si;Ce.orient=Vn;Ce.pxRatio=ae;Ce.join=Qp;Ce.fmtDate=fi,Ce.tzDate=sd;Ce.sync=Ru;{Ce.addGap=Kd,Ce.clipGaps=Mo;let e=Ce.paths={points:Nu};e.linear=Du,e.stepped=Gd,e.bars=jd,e.spline=Yd}var _i=[14,16,0,0];function No(e){let[t,...n]=_i;return[e.length>0?t+14:t,...n]}var bi="11px Roboto, system-ui, sans-serif";function _r(e){let[t,n]=Ie(0);return Xe(()=>{let r=e.current;if(r===null)return;let o=()=>{let i=window.innerHeight===0;n(a=>i?a:Math.floor(r.clientWidth))},l=new ResizeObserver(o);return l.observe(r),o(),()=>l.disconnect()},[e]),t}function br(e,t){let n=qe(null);return Xe(()=>{if(t===null||e.current===null)return;let r=new Ce(t.options,t.data,e.current);return n.current=r,()=>{r.destroy(),n.current=null}},[e,t]),n}var Vu=[1,2,5].flatMap(e=>Array.from({length:9},(t,n)=>e*10**n));Vu.sort((e,t)=>e-t);function Oo(e){let{muted:t,grid:n}=vt[e],r={font:bi,stroke:t,ticks:{show:!1}};return[{...r,size:26,gap:6,incrs:Vu,space:60,grid:{show:!1},values:(o,l)=>l.map(String)},{...r,size:54,gap:6,space:34,grid:{stroke:n,width:1},values:(o,l,i,a,f)=>l.map(p=>At(p,ta(f)))}]}function Do(e,t){let{ctx:n,bbox:r}=e,o=Math.round(e.valToPos(0,"y",!0));o<r.top||o>r.top+r.height||(n.fillStyle=t,n.fillRect(r.left,o,r.width,1))}function Fo(e,t,n){let{ctx:r,bbox:o}=e,l=Math.round(e.valToPos(t,"x",!0));if(l<o.left-1||l>o.left+o.width+1)return;let i=Ce.pxRatio;r.save(),r.fillStyle=n,r.globalAlpha=.55,r.fillRect(l-Math.round(i/2),o.top,Math.max(1,Math.round(i)),o.height),r.globalAlpha=1,r.beginPath(),r.moveTo(l-5*i,o.top-7*i),r.lineTo(l+5*i,o.top-7*i),r.lineTo(l,o.top),r.fill(),r.restore()}function $o(e,t){e.over.addEventListener("click",n=>{let{left:r}=e.over.getBoundingClientRect();t(e.posToVal(n.clientX-r,"x"))})}function Io(e,t){let n=e.findIndex(l=>l>=t);if(n<0)return e.length-1;if(n===0)return 0;let[r,o]=[e[n-1]??0,e[n]??0];return t-r<o-t?n-1:n}var im=10,sm=8;function Vo(e,t,n){let{ctx:r,bbox:o}=e,[l,i]=[o.left,o.left+o.width],a=x=>Math.round(e.valToPos(x.epoch,"x",!0)),f=t.filter(x=>a(x)>=l&&a(x)<=i);if(f.length===0)return;let p=Ce.pxRatio;r.save(),r.scale(p,p),r.font=bi,r.textAlign="left",r.textBaseline="alphabetic";let{ink:h,ground:g}=vt[n],b=ua(f.map(x=>a(x)/p),f.map(({label:x})=>r.measureText(x).width),[0,e.width],sm),_=o.top/p;f.forEach((x,E)=>{let k=a(x)/p;r.fillStyle=h,r.fillText(x.label,b[E]??k,_-im);for(let[R,v,M]of[[g,3,[]],[h,1.25,[4,3]]])r.strokeStyle=R,r.lineWidth=v,r.globalAlpha=R===g?.7:1,r.setLineDash([...M]),r.beginPath(),r.moveTo(k,_),r.lineTo(k,_+o.height/p),r.stroke()}),r.restore()}function Ho(e){let{theme:t,strokes:n,epoch:r,lines:o}=e,{ink:l,muted:i}=vt[t],a=null;return{options:{width:e.width,height:e.height,padding:No(e.marks),legend:{show:!1},scales:{x:{time:!1,range:[...e.span]}},axes:Oo(t),series:[{},...n.map(p=>am(p,r.length===1))],focus:{alpha:.25},cursor:{y:!1,drag:{x:!1,y:!1,setScale:!1},points:{size:7},...e.syncKey===null?{focus:{prox:24}}:{sync:{key:e.syncKey,setSeries:!1}}},hooks:{ready:[p=>$o(p,h=>e.onPick(h,p))],draw:[p=>{Do(p,i),Vo(p,e.marks,t),Fo(p,e.markedEpoch(),l)}],setSeries:[(p,h)=>{a=h===null?null:h-1}],setCursor:[p=>e.onHover(p.cursor.idx??null,a)]}},data:[[...r],...o.map(p=>[...p])]}}function am({colour:e,width:t,dash:n},r){return{stroke:e,width:t,...n===void 0?{}:{dash:[...n]},spanGaps:!1,points:{show:r,size:7,fill:e}}}var Hu=230;function Wu(e){let{quantity:t,inspected:n}=e,r=we(()=>{let f=e.runs.filter(h=>Me(h)!==n),p=e.runs.filter(h=>Me(h)===n);return[...f.slice(0,Fl-p.length),...p]},[e.runs,n]),{full:o,missing:l}=ea(ca(t)?r:um),i=we(()=>r.flatMap(f=>fa(f,t,o.get(Me(f)))??[]),[r,t,o]),a=e.runs.length-r.length;return c(Z,{children:[c("div",{class:"card-head",children:[c("h2",{children:"Ticked runs"}),c(fm,{quantity:t,onQuantity:e.onQuantity})]}),i.length===0?c("p",{class:"note",children:l>0?"Loading…":r.length===0?"Tick runs in the list to compare them here.":"None of the ticked runs measured this."}):c(pm,{...e,lines:i}),a>0&&c("p",{class:"note",children:["The first ",r.length," ticked runs are drawn, ",a," are not."]}),i.length>0&&l>0&&c("p",{class:"note",children:["Loading ",l," more…"]})]})}var um=[];function cm(e){return e==="gap"?"Gap":e==="train_reported"||e==="val_reported"?Wt[e].label:le[e].label}function fm({quantity:e,onQuantity:t}){return c("select",{"aria-label":"Quantity to compare",value:e,onChange:r=>{let o=mo.find(l=>l===r.currentTarget.value);o!==void 0&&t(o)},children:mo.map(r=>c("option",{value:r,children:cm(r)},r))})}function pm(e){let{lines:t,theme:n,inspected:r,colour:o,epoch:l,marks:i}=e,a=qe(null),f=_r(a),[p,h]=Ie(null),g=qe({...e,hovered:p});g.current={...e,hovered:p};let b=we(()=>pa(t),[t]),_=we(()=>f===0?null:Ho({theme:n,width:f,height:Hu,epoch:b.epoch,lines:b.values,strokes:t.map(({key:E,run:k})=>({colour:o(k),width:E===r?3:1.5})),span:[(b.epoch[0]??1)-.5,(b.epoch.at(-1)??1)+.5],marks:i,syncKey:null,markedEpoch:()=>g.current.epoch,onPick:()=>{let E=g.current.lines[g.current.hovered?.[1]??-1];E!==void 0&&g.current.onInspect(E.run)},onHover:(E,k)=>h(E===null||k===null?null:[E,k])}),[b,t,n,f,r,o,i]),x=br(a,_);return Xe(()=>x.current?.redraw(!1),[l]),c(Z,{children:[c("p",{class:"readout","aria-hidden":"true",children:[p===null?"Point at a line to name it, click to inspect its run.":null,p!==null&&c(dm,{lines:t,aligned:b,hovered:p,colour:o})]}),c("div",{ref:a,class:"plot",style:{height:Hu}})]})}function dm({lines:e,aligned:t,hovered:[n,r],colour:o}){let l=e[r],i=t.values[r]?.[n];return l===void 0?null:c(Z,{children:[c("span",{class:"swatch",style:{background:o(l.run)}}),c("bdi",{children:hn(l.run)}),i!=null&&c("span",{class:"figure",children:["epoch ",t.epoch[n],": ",ve(i,Je(i))]})]})}function _n(e,t){let n=e?.value[t]??null;return e===void 0||n===null?null:{value:n,low:e.low[t]??Number.NaN,high:e.high[t]??Number.NaN,isExact:e.stderr[t]===0}}function wr(e){return!e.isExact&&Number.isFinite(e.low)&&Number.isFinite(e.high)}function Hn(e){return e.isExact?e.value===0:e.low<=0&&e.high>=0}function bn(e,t){return e.isExact?"exact":wr(e)?`[${At(e.low,t)}, ${At(e.high,t)}]`:"error unknown"}function wi(e,t){return t===null||t===0||!Number.isFinite(t)||!Number.isFinite(e)?null:e/t}function Wo(e,t,n){return co.filter(r=>Nt[r].of.includes(t)).flatMap(r=>{let o=_n(e.details.get(r),n);return o===null?[]:[{detail:r,estimate:o}]})}function zu(e,t){let n=e.filter(({detail:f})=>Nt[f].role==="summand"),[r,o]=n.map(({estimate:f})=>f);if(r===void 0||o===void 0)return[];if(Hn(r)||Hn(o)||r.value*o.value>=0)return[];let l=[Math.abs(r.value),Math.abs(o.value)],[i,a]=[Math.min(...l),Math.max(...l)];return i>=a/2&&a>=t/10?n:[]}function Ku(e){let t=e.find(({detail:n})=>n==="interaction");return t===void 0||!Number.isFinite(t.estimate.value)?null:Math.abs(t.estimate.value)/2}function Bu({columns:e,index:t,theme:n}){let r=e.gap[t]??null,o=at.map(i=>_n(e.terms.get(i),t)),l=Je(Lt([r,...o.map(i=>i?.value??null)]))+1;return c("div",{class:"scroll",children:c("table",{class:"figures",children:[c("thead",{children:c("tr",{children:[c("th",{scope:"col",children:"Source"}),c("th",{scope:"col",children:"Value"}),c("th",{scope:"col",children:"95 % interval"}),c("th",{scope:"col",children:"Share of the gap"})]})}),c("tbody",{children:at.map((i,a)=>c(mm,{columns:e,index:t,theme:n,term:i,gap:r,places:l,estimate:o[a]??null},i))}),c("tfoot",{children:c("tr",{children:[c("th",{scope:"row",children:"Gap"}),c("td",{class:"figure",children:r===null?"not measured":ve(r,l)}),c("td",{class:"figure",children:r!==null&&Number.isFinite(r)?"exact":""}),c("td",{class:"figure",children:wi(1,r)===null?"–":"100 %"})]})})]})})}function mm({columns:e,index:t,theme:n,term:r,estimate:o,gap:l,places:i}){let a=o===null?null:wi(o.value,l),f=o!==null&&Hn(o);return c(Z,{children:[c("tr",{class:o===null?"missing":f?"faded":"",title:le[r].meaning,children:[c("th",{scope:"row",children:[c("span",{class:"swatch square",style:{background:le[r][n]}}),le[r].label]}),c("td",{class:"figure",children:o===null?"not measured":ve(o.value,i)}),c("td",{class:"figure",children:o===null?"":bn(o,i)}),c("td",{class:"figure",children:o===null?"":a===null?"–":ho(a)})]}),Wo(e,r,t).map(({detail:p,estimate:h})=>c("tr",{class:"detail",title:Nt[p].meaning,children:[c("th",{scope:"row",children:Nt[p].label}),c("td",{class:"figure",children:ve(h.value,i)}),c("td",{class:"figure",children:bn(h,i)}),c("td",{})]},p))]})}function vi(e){return at.filter(t=>e.terms.get(t)?.value.some(n=>n!==null&&n!==0))}function Br(e,t,n){let[r,o,l]=[0,0,!1];for(let i=t;i<=n;i++){let a=e[i]??null;a!==null&&(Number.isFinite(a)?(r+=a,o+=1):l=!0)}return o>0?r/o:l?Number.NaN:null}function Uu(e,t){let n=[0,e.length-1];if(t===null)return n;let r=e.findIndex(l=>l>=t.from),o=e.findLastIndex(l=>l<=t.to);return r<0||o<r?n:[r,o]}function Gu(e,t){let[n,r]=Uu(e,t),o=qu(e)/2;return[(e[n]??0)-o,(e[r]??0)+o]}function ju(e,t,n){let[r,o]=Uu(e.epoch,t),l=Math.max(1,Math.ceil((o-r+1)/Math.max(1,n))),i=qu(e.epoch)/2,a=vi(e),f=[];for(let p=r;p<=o;p+=l)f.push(hm(e,a,[p,Math.min(o,p+l-1)],i));return f}function zo(e){let t=e[0];return t===void 0?1:t.last-t.first+1}function qu(e){let t=e.slice(1).map((n,r)=>n-(e[r]??n));return t.sort((n,r)=>n-r),t[t.length>>1]??1}function hm(e,t,[n,r],o){let[l,i]=[e.epoch[n]??0,e.epoch[r]??0],a=e.gap.slice(n,r+1).filter(Yu);return{first:n,last:r,centre:(l+i)/2,left:l-o,right:i+o,gap:Br(e.gap,n,r),gapLow:a.length>0?Math.min(...a):null,gapHigh:a.length>0?Math.max(...a):null,parts:gm(e.terms,t,n,r),hasNonFinite:xi(e,n,r).length>0}}function gm(e,t,n,r){let[o,l]=[0,0],i=[];for(let a of t){let f=Br(e.get(a)?.value??[],n,r);if(!Yu(f)||f===0)continue;let p=f>0?o:l;i.push({term:a,value:f,base:p,top:p+f}),f>0?o+=f:l+=f}return i}function Yu(e){return e!==null&&Number.isFinite(e)}function xi(e,t=0,n=e.epoch.length-1){let r=[e.gap,...[...e.terms.values()].map(l=>l.value)],o=[];for(let l=t;l<=n;l++){let i=a=>a!=null&&!Number.isFinite(a);r.some(a=>i(a[l]))&&o.push(l)}return o}function Qu(e){let[t,n]=[0,0];for(let o of e)for(let l of[o.gapLow,o.gapHigh,...o.parts.map(i=>i.top)])l!==null&&(t=Math.min(t,l),n=Math.max(n,l));let r=(n-t)*.06||.5;return[t<0?t-r:-r/4,n>0?n+r:r/4]}function Ko({head:e,entries:t}){return c("ul",{class:"legend",children:[c("li",{class:"legend-head",children:e}),t.map(n=>c("li",{title:n.meaning,children:[c(ym,{...n}),n.label,n.text!==null&&c("span",{class:"figure",children:n.text})]},n.label))]})}function ym({colour:e,shape:t,dash:n}){return c("svg",{class:"mark",width:"20",height:"10","aria-hidden":"true",children:t==="square"?c("rect",{x:"5",width:"10",height:"10",rx:"2",fill:e}):c("line",{x2:"20",y1:"5",y2:"5",stroke:e,"stroke-width":"2.5","stroke-dasharray":n?.join(" ")})})}var Ju=230;function Zu(e){let{columns:t,theme:n,index:r,span:o,marks:l}=e,i=qe(null),a=_r(i),[f,p]=Ie(null),h=qe(e);h.current=e;let g=we(()=>uo.filter(R=>t.rungs.has(R)),[t]),b=we(()=>a===0?null:Ho({theme:n,width:a,height:Ju,epoch:t.epoch,lines:g.map(R=>(t.rungs.get(R)??[]).map(Fr)),strokes:g.map(R=>{let{dash:v,width:M}=Wt[R];return{colour:Hl(R,n),width:M,dash:v}}),span:Gu(t.epoch,o),marks:l,syncKey:"lossgap-epoch",markedEpoch:()=>h.current.columns.epoch[h.current.index]??0,onPick:R=>h.current.onPick(Io(h.current.columns.epoch,R)),onHover:p}),[t,g,n,a,o,l]),_=br(i,b);Xe(()=>_.current?.redraw(!1),[r]);let x=f??r,E=g.map(R=>t.rungs.get(R)?.[x]??null),k=Je(Lt(E));return c(Z,{children:[c(Ko,{head:`Epoch ${t.epoch[x]??0}`,entries:g.map((R,v)=>{let M=E[v]??null;return{label:Wt[R].label,colour:Hl(R,n),shape:"line",dash:Wt[R].dash,meaning:Wt[R].meaning,text:M===null?"not measured":At(M,k)}})}),c("div",{ref:i,class:"plot",style:{height:Ju,borderColor:vt[n].grid}})]})}function Xu({marks:e,epoch:t,onPick:n}){return e.length===0?null:c("ul",{class:"landmarks note",children:e.map(r=>{let o=t.indexOf(r.epoch);return c("li",{children:[o<0?`Epoch ${r.epoch}`:c("button",{type:"button",onClick:()=>n(o),children:["Epoch ",r.epoch]})," ","is ",r.words,"."]},r.label)})})}function et({text:e}){let t=e.split("`").map((n,r)=>r%2===1?n:Vl(n));return t.length%2===0?c(Z,{children:Vl(e)}):c(Z,{children:t.map((n,r)=>r%2===1?c("code",{children:n},r):n)})}function ln(e){let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function ec({answer:e,index:t}){let n=e.columns.notes[t]??[];return c(Z,{children:[c("div",{class:"card-head",children:c("h2",{children:"About this epoch"})}),c("ul",{class:"notes",children:[!(e.columns.complete[t]??!0)&&c("li",{children:"The epoch was not complete when it was written: its numbers are of the part seen."}),c(_m,{columns:e.columns,index:t}),n.map(r=>c("li",{children:c(et,{text:ln(r)})},r))]})]})}function _m({columns:e,index:t}){let{probe:n}=e,r=n.batches[t]??null;if(r===null||r===0)return c("li",{children:"Nothing was probed: only what needs no extra forward is measured."});let[o,l]=[n.steps[t]??null,n.seconds[t]??null],i=n.share[t]??null,a=n.verified[t]??null;return c("li",{children:["Probed ",r,o!==null&&` of ${o}`," training batches",l!==null&&` in ${At(l,l<10?2:0)} s`,i!==null&&` (${ho(i).replace("+","")} of the training time)`,a===!0&&"; a replayed step gave its own loss again",a===!1&&"; a replayed step did NOT give its own loss again","."]})}function tc(e,t,n){let r=e.gap[n]??null,o=t.flatMap(i=>{let a=e.terms.get(i)?.value[n]??null;return a===null?[]:[{label:le[i].label,value:a}]}).sort((i,a)=>Math.abs(a.value)-Math.abs(i.value)).slice(0,3).map(({label:i,value:a})=>`${i} ${ve(a,Je(a))}`),l=r===null?"gap not measured":`gap ${ve(r,Je(r))}`;return[`epoch ${e.epoch[n]??0}: ${l}`,...o].join(", ")}var bm=72,wm=6;function nc(e,t){return n=>{let{ctx:r,bbox:o}=n,l=o.left+o.width;r.save(),r.beginPath(),r.rect(o.left,o.top,o.width,o.height),r.clip();for(let i of e){let[a,f]=rc(n,i);if(f<o.left||a>l)continue;let p=f-a;vm(n,i,t,[a,Math.max(1,p-(p>=wm?1:0))])}return r.restore(),null}}function rc(e,{left:t,right:n}){let[r,o]=[e.valToPos(t,"x",!0),e.valToPos(n,"x",!0)],l=Math.max(0,o-r-bm*Ce.pxRatio)/2;return[Math.round(r+l),Math.round(o-l)]}function vm(e,t,n,[r,o]){for(let{term:l,base:i,top:a}of t.parts){let f=Math.round(e.valToPos(i,"y",!0)),p=Math.round(e.valToPos(a,"y",!0));e.ctx.fillStyle=le[l][n],e.ctx.fillRect(r,Math.min(f,p),o,Math.abs(p-f))}}function oc(e,t,n){let{ctx:r,bbox:o}=e;r.fillStyle=n;for(let l of t){if(!l.hasNonFinite)continue;let[i,a]=rc(e,l),[f,p]=[Math.max(o.left,i),Math.min(o.left+o.width,a)];p>f&&r.fillRect(f,o.top+o.height-4,Math.max(1,p-f),4)}}var ki=300;function lc({bins:e,marks:t,theme:n,width:r,newest:o,onHover:l}){let{ink:i,muted:a,ground:f,alarm:p}=vt[n],[h,g]=[e[0],e.at(-1)],b=k=>e.map(R=>Fr(k(R))),_={stroke:"transparent",points:{show:!1}},x={width:r,height:ki,padding:No(t),legend:{show:!1},scales:{x:{time:!1,range:[h?.left??0,g?.right??1]},y:{range:[...Qu(e)]}},axes:Oo(n),bands:zo(e)>1?[{series:[5,4],fill:`${i}40`}]:[],series:[{},{paths:nc(e,n),points:{show:!1}},{stroke:f,width:5,points:{show:!1}},{stroke:i,width:2,points:{show:e.length===1,size:8,fill:i}},_,_],cursor:{y:!1,points:{show:!1},sync:{key:"lossgap-epoch",setSeries:!1},drag:{x:!0,y:!1,setScale:!1,dist:6}},hooks:{ready:[k=>$o(k,R=>{let{columns:v,onPick:M}=o.current;M(Io(v.epoch,R))})],draw:[k=>{let{columns:R,index:v}=o.current;Do(k,a),oc(k,e,p),Vo(k,t,n),Fo(k,R.epoch[v]??0,i)}],setCursor:[k=>l(k.cursor.idx??null)],setSelect:[k=>{let{left:R,width:v}=k.select;if(v<6)return;let M=T=>k.posToVal(T,"x");o.current.onSpan({from:M(R),to:M(R+v)})}]}},E=e.map(()=>0);return{options:x,data:[e.map(k=>k.centre),E,b(k=>k.gap),b(k=>k.gap),b(k=>k.gapLow),b(k=>k.gapHigh)]}}function ic({columns:e,live:t,theme:n,read:[r,o]}){let[l,i]=[e.epoch[r]??0,e.epoch[o]??0],a=Br(e.gap,r,o),f=t.map(g=>Br(e.terms.get(g)?.value??[],r,o)),p=Je(Lt([a,...f])),h=g=>g===null?"not measured":ve(g,p);return c(Ko,{head:l===i?`Epoch ${l}`:`Epochs ${l}–${i}`,entries:[{label:"Gap",colour:vt[n].ink,shape:"line",text:h(a)},...t.map((g,b)=>({label:le[g].label,colour:le[g][n],shape:"square",meaning:le[g].meaning,text:h(f[b]??null)}))]})}function sc({columns:e,bins:t}){let n=zo(t),r=xi(e).map(o=>e.epoch[o]??0);return c(Z,{children:[n>1&&c("p",{class:"note",children:["Each bar is the mean of ",n," epochs, for there are more epochs than pixels; the band is the range of the gap. Drag over the chart to look closer."]}),r.length>0&&c("p",{class:"note alarm",children:["Not a finite number (marked red): ",r.length===1?"epoch":"epochs"," ",na(r),"."]})]})}var ac=54+_i[1];function uc(e){let{columns:t,theme:n,index:r,span:o,marks:l,onSpan:i}=e,a=qe(null),f=_r(a),[p,h]=Ie(null),g=qe(e);g.current=e;let b=we(()=>ju(t,o,Math.max(1,f-ac)),[t,o,f]),_=we(()=>f>ac?lc({bins:b,marks:l,theme:n,width:f,newest:g,onHover:h}):null,[b,l,n,f]),x=br(a,_);Xe(()=>x.current?.redraw(!1),[r]);let E=M=>{if(M.altKey||M.ctrlKey||M.metaKey)return;if(M.key==="Escape"&&o!==null)return i(null);let T=M.key.toLowerCase()==="b"?t.epoch.indexOf(e.best??Number.NaN):Hs(M.key,M.shiftKey,r,t.epoch.length-1);T===null||T<0||(M.preventDefault(),e.onPick(T))},k=we(()=>vi(t),[t]),R=we(()=>c(sc,{columns:t,bins:b}),[t,b]),v=p===null?void 0:b[p];return c(Z,{children:[c(ic,{columns:t,live:k,theme:n,read:v===void 0?[r,r]:[v.first,v.last]}),c("div",{ref:a,class:"plot",style:{height:ki},role:"slider",tabIndex:0,"aria-label":"Epoch","aria-keyshortcuts":"B","aria-valuemin":t.epoch[0]??0,"aria-valuemax":t.epoch.at(-1)??0,"aria-valuenow":t.epoch[r]??0,"aria-valuetext":tc(t,k,r)+aa(l,t.epoch[r]??0),onKeyDown:E}),R]})}var cc=[{code:"from tb_lossgap import SummaryWriter",remark:"# was: from torch.utils.tensorboard import SummaryWriter"},{code:"criterion = writer.watch(model, criterion)",remark:"# before the first epoch"}];function fc({others:e}){return c("main",{class:"empty card",children:[c("h1",{children:"No loss-gap records yet"}),c("p",{children:"Two lines in the training script record why validation and training loss differ:"}),c(xm,{}),c("p",{children:["Train as before. The first epoch appears here after TensorBoard's next reload. Recorded and still empty? ",c("code",{children:"tb-lossgap doctor LOGDIR"})," says why."]}),e.length>0&&c("p",{class:"note",children:[e.length===1?"One run here has":`${e.length} runs here have`," no loss-gap records:"," ",e.slice(0,8).map((t,n)=>c("span",{children:[n>0&&", ",c("bdi",{children:ir(t)})]},t)),e.length>8&&" and more","."]})]})}function xm(){let e=qe(null),[t,n]=Ie(null),r=async()=>{try{await navigator.clipboard.writeText(cc.map(({code:o})=>o).join(`
`)),n("Copied")}catch{e.current!==null&&window.getSelection()?.selectAllChildren(e.current),n("Selected: press Ctrl+C")}};return c("div",{class:"snippet",children:[c("pre",{ref:e,children:cc.map(({code:o,remark:l})=>c("div",{children:[c("code",{children:o})," ",c("span",{class:"remark",children:l})]},o))}),c("button",{type:"button",onClick:()=>{r()},children:t??"Copy"})]})}function wn({message:e,onRetry:t,isBusy:n=!1}){return c("div",{class:"fault",role:"alert",children:[c("p",{children:c(et,{text:e})}),t!==null&&c("button",{type:"button",onClick:t,disabled:n,children:n?"Retrying…":"Retry"})]})}function pc(e){return c("main",{class:"empty card",children:[c("h1",{children:"The runs could not be loaded"}),c(wn,{...e})]})}function Bo({what:e}){return c("p",{class:"loading",role:"status",children:["Loading ",e,"…"]})}var km={measured:{words:"measured",title:"Beyond doubt in more than one epoch"},tentative:{words:"tentative",title:"Beyond doubt in one epoch only, so far"},none:null};function Uo({confidence:e}){let t=km[e];return t===null?null:c("span",{class:`chip ${e}`,title:t.title,children:t.words})}function mc({run:e}){return c("span",{class:"downloads",children:[c("button",{type:"button",onClick:()=>dc(e,"csv"),title:"All epochs, full precision",children:"CSV"}),c("button",{type:"button",onClick:()=>dc(e,"json"),title:"All epochs, full precision",children:"JSON"})]})}function dc(e,t){let n=document.createElement("a");n.href=js(e,t),n.download=`${[e.run,e.series].join("-").replace(/[^\w.-]+/g,"_")}.${t}`,n.click()}var Si=4,Sm=2;function Ti({finding:{why:e,advice:t},heading:n}){return e===""&&t.length===0?null:c("div",{class:"grounds",children:[e!==""&&c("section",{children:[c(n,{children:"Why this is believed"}),c("p",{children:c(et,{text:ln(e)})})]}),t.length>0&&c("section",{children:[c(n,{children:"What to do"}),c("ul",{class:"advice",children:t.map(r=>c("li",{children:c(et,{text:ln(r)})},r))})]})]})}function hc({verdict:e,theme:t}){let{others:n}=e;if(n.length===0)return null;let[r,o]=[n.slice(0,Si),n.slice(Si)],l=n.length<=Sm,i=a=>c(Tm,{finding:a,theme:t,isOpen:l},a.code+a.text);return c("section",{class:"findings",children:[c("h2",{children:"Found besides, in order"}),c("ol",{children:r.map(i)}),o.length>0&&c("details",{class:"more",children:[c("summary",{children:o.length===1?"One more":`${o.length} more`}),c("ol",{start:Si+1,children:o.map(i)})]})]})}function Tm({finding:e,theme:t,isOpen:n}){let{words:r,term:o}=sr(e.code),{head:l,rest:i}=go(e.text);return c("li",{children:c("details",{open:n,children:[c("summary",{children:[c("span",{class:"swatch square",style:o===null?{}:{background:le[o][t]}}),c("span",{children:[c("b",{children:r})," ",c(Uo,{confidence:e.confidence})," ",c(et,{text:l})]})]}),c("div",{class:"finding",children:[i!==""&&c("p",{children:c(et,{text:i})}),c(Ti,{finding:e,heading:"h3"})]})]})})}function gc({answer:e,index:t,theme:n,colour:r}){let{verdict:o,columns:l}=e,{head:i,rest:a}=go(o?.text??"No epoch of this run could be read."),f=o===null?null:sr(o.code).term;return c("header",{class:"card verdict",style:f===null?{}:{borderInlineStartColor:le[f][n]},children:[c("div",{class:"crumb",children:[c("span",{class:"swatch",style:{background:r}}),c(yo,{run:e}),c("span",{children:Em(e)}),o!==null&&c(Uo,{confidence:o.confidence}),c(mc,{run:e})]}),c("h1",{children:c(et,{text:i})}),a!==""&&c("p",{class:"rest",children:c(et,{text:a})}),l.epoch.length>0&&c(Rm,{columns:l,index:t}),o!==null&&c(Ti,{finding:o,heading:"h2"}),o!==null&&c(hc,{verdict:o,theme:n})]})}function Em({columns:e,recorded:t}){let n=e.epoch.length;if(e.epoch.at(-1)===void 0)return"no epochs";let o=`${n} ${n===1?"epoch":"epochs"}`;return t>n?`${n} of ${t} epochs`:o}function Rm({columns:e,index:t}){let n=e.epoch[t]??0,r=e.gap[t]??null,o=_n(e.terms.get("generalisation"),t);if(r===null)return c("p",{class:"sum",children:["Epoch ",n,": the gap was not measured, for a reported loss is missing."]});if(!Number.isFinite(r))return c("p",{class:"sum",children:["Epoch ",n,": gap ",c("b",{children:ve(r,0)}),", for a reported loss is not a finite number."]});let l=Je(Lt([r,o?.value??null]));return c("p",{class:"sum",children:["Epoch ",n,": gap ",c("b",{children:ve(r,l)}),o!==null&&c(Z,{children:[" ","= like for like ",c("b",{children:ve(o.value,l)})," ",c("span",{class:"interval",children:bn(o,l)}),", and"," ",c("b",{children:ve(r-o.value,l)})," from how the two losses are measured"]}),"."]})}var Pm={train_averaging:["train_averaging","no training loss"],timing:["timing"],objective:["objective"],augmentation:["augmentation"],dropout:["dropout"],batchnorm:["batchnorm","batch norm","batch normalisation"],other_mode:["other_mode","other mode"],weights:["weights","val_model"],generalisation:["generalisation","no validation loss"],val_averaging:["val_averaging","no validation loss"]},Mm=["probed","replay","probe changed","recording stopped"],yc={objective:"not asked for: both losses are taken to be the same (watch(val_criterion=…))",augmentation:"not asked for: pass watch(clean_batches=…) to measure it",weights:"not asked for: pass watch(val_model=…) if validation uses other weights"},Cm=["train_averaging","val_averaging"];function Ei(e,t,n){return e.absent!==null?e.absent.get(t)?.[n]??null:Am(t,e.notes[n]??[])}var Lm="not asked for";function _c(e,t,n){return e.absent!==null?Ei(e,t,n)?.startsWith(Lm)??!1:yc[t]!==void 0&&bc(t,e.notes[n]??[])===void 0}function Am(e,t){let n=bc(e,t);if(n!==void 0)return n;let r=yc[e];return r!==void 0?r:Cm.includes(e)?null:t.find(o=>wc(o,Mm))??null}function bc(e,t){return t.find(n=>wc(n,Pm[e])&&/\b(not|no)\b/.test(n))}function wc(e,t){let n=e.toLowerCase();return t.some(r=>n.includes(r))}function vc(e,t){let n=e.rungs.get("train_reported")?.[t]??null,r=n!==null&&Number.isFinite(n),o=Lt(at.map(p=>e.terms.get(p)?.value[t]??null)),l=r?n:0,i=[],a=[{kind:"rung",rung:"train_reported",value:n}];for(let p of at){let h=_n(e.terms.get(p),t);if(h===null){let x=Ei(e,p,t);_c(e,p,t)?i.push({term:p,reason:x}):a.push({kind:"missing",term:p,reason:x});continue}let g=Wo(e,p,t),b=xc(l,h),_={sway:Ku(g),opposites:zu(g,o)};a.push({kind:"term",term:p,...b,..._}),a.push(...Nm(p,g,b)),l=b.to}let f=e.rungs.get("val_reported")?.[t]??null;return a.push({kind:"rung",rung:"val_reported",value:f}),{epoch:e.epoch[t]??0,rows:a,unasked:i,isAnchored:r,...Om(a)}}function xc(e,t){let n=Number.isFinite(t.value)?e+t.value:e;return{estimate:t,from:e,to:n,isFaded:Hn(t)}}function Nm(e,t,n){let r=n.from,o=[];for(let{detail:l,estimate:i}of t){let{role:a}=Nt[l];if(a==="doubt")continue;let f=xc(a==="summand"?r:n.from,i);o.push({kind:"part",detail:l,of:e,level:n.to,...f}),a==="summand"&&(r=f.to)}return o}function Om(e){let t=e.flatMap(Dm).filter(Number.isFinite),[n,r]=[Math.min(...t),Math.max(...t)];if(t.length===0)return{low:0,high:1};let o=(r-n)*.04||Math.abs(r)*.1||1;return{low:n-o,high:r+o}}function Dm(e){if(e.kind==="missing")return[];if(e.kind==="rung")return e.value===null?[]:[e.value];let{estimate:t,from:n,to:r}=e,o=[n,r];return wr(t)&&o.push(n+t.low,n+t.high),e.kind==="term"&&e.sway!==null&&o.push(r-e.sway,r+e.sway),o}var Fm=.4;function Xt({low:e,high:t},n){return(n-e)/(t-e)*100}function kc({row:e,steps:t}){if(e.value===null||!Number.isFinite(e.value))return null;let n=`${Xt(t,e.value)}%`;return c("svg",{width:"100%",height:"26","aria-hidden":"true",children:c("line",{class:"level",x1:n,x2:n,y1:"3",y2:"23"})})}var vn={height:26,top:5,thick:13,cap:4},Go={height:18,top:6,thick:6,cap:3};function Sc({row:e,steps:t,theme:n}){if(!Number.isFinite(e.estimate.value))return null;let[r,o]=[Xt(t,e.from),Xt(t,e.to)];return c("svg",{width:"100%",height:vn.height,"aria-hidden":"true",children:[c("line",{class:"thread",x1:`${r}%`,x2:`${r}%`,y1:"0",y2:vn.top-1}),c("line",{class:"thread",x1:`${o}%`,x2:`${o}%`,y1:vn.top+vn.thick,y2:"26"}),c(Rc,{start:r,end:o,shape:vn,colour:le[e.term][n]}),c(Pc,{row:e,steps:t,shape:vn}),Ec(e,t)&&c(Cc,{low:Xt(t,e.to-(e.sway??0)),high:Xt(t,e.to+(e.sway??0)),y:vn.top+vn.thick+5})]})}function Tc({row:e,steps:t,theme:n}){if(!Number.isFinite(e.estimate.value))return null;let[r,o]=[Xt(t,e.from),Xt(t,e.to)],l=`${Xt(t,e.level)}%`;return c("svg",{width:"100%",height:Go.height,"aria-hidden":"true",children:[c("line",{class:"thread",x1:l,x2:l,y1:"0",y2:Go.height}),c(Rc,{start:r,end:o,shape:Go,colour:le[e.of][n]}),c(Pc,{row:e,steps:t,shape:Go})]})}function Ec(e,{low:t,high:n}){return e.kind==="term"&&(e.sway??0)/(n-t)>.004}function Rc({start:e,end:t,shape:{top:n,thick:r},colour:o}){let l=Math.abs(t-e);return c(Z,{children:[c("rect",{class:"bar",x:`${Math.min(e,t)}%`,width:`${l}%`,y:n,height:r,fill:o}),l<Fm&&c("line",{class:"sliver",x1:`${t}%`,x2:`${t}%`,y1:n,y2:n+r,stroke:o})]})}function Pc({row:{estimate:e,from:t},steps:n,shape:r}){if(!wr(e))return null;let o=Xt(n,t+e.low);return c(Mc,{low:o,high:Xt(n,t+e.high),y:r.top+r.thick/2,cap:r.cap})}function Mc({low:e,high:t,y:n,cap:r}){let[o,l]=[`${e}%`,`${t}%`];return c("g",{class:"whisker",children:["rim","core"].map(i=>c("g",{class:i,children:[c("line",{x1:o,x2:l,y1:n,y2:n}),c("line",{x1:o,x2:o,y1:n-r,y2:n+r}),c("line",{x1:l,x2:l,y1:n-r,y2:n+r})]},i))})}function Cc({low:e,high:t,y:n}){let[r,o]=[`${e}%`,`${t}%`];return c("g",{class:"sway",children:[c("line",{x1:r,x2:o,y1:n,y2:n}),c("circle",{cx:r,cy:n,r:"2.25"}),c("circle",{cx:o,cy:n,r:"2.25"})]})}function Lc({steps:e}){let{rows:t}=e,n=t.filter(r=>r.kind==="term"||r.kind==="part");return c("ul",{class:"key note",children:[n.some(({estimate:r})=>wr(r))&&c("li",{children:[c("svg",{width:"26",height:"12","aria-hidden":"true",children:c(Mc,{low:8,high:92,y:6,cap:4})}),"95 % interval"]}),t.some(r=>Ec(r,e))&&c("li",{children:[c("svg",{width:"26",height:"12","aria-hidden":"true",children:c(Cc,{low:12,high:88,y:6})}),"± half the interaction of dropout and batch norm: another order of switching them off moves both bars’ ends by so much"]}),t.some(r=>r.kind==="part")&&c("li",{children:[c("svg",{width:"26",height:"12","aria-hidden":"true",children:c("rect",{class:"sample",width:"26",y:"3",height:"6"})}),"thin: what the bar above consists of"]})]})}function Ac({steps:e,places:t}){return c(Z,{children:e.rows.map(n=>{if(n.kind!=="term"||n.opposites.length===0)return null;let r=n.opposites.map(({detail:o,estimate:l})=>`${Nt[o].label} (${ve(l.value,t)})`);return c("p",{class:"note opposites-note",children:[le[n.term].label," nets ",ve(n.estimate.value,t)," only because"," ",r.join(" and ")," work against each other: look at both."]},n.term)})})}function Nc({unasked:e}){if(e.length===0)return null;let t=e.map(({term:n})=>le[n].label.toLowerCase());return c("details",{class:"note",children:[c("summary",{children:["Not asked for, so not measured: ",t.join(", "),"."]}),c("ul",{children:e.map(({term:n,reason:r})=>c("li",{children:c(et,{text:`${le[n].label}: ${ln(r??le[n].meaning)}`})},n))})]})}function Oc({columns:e,index:t,theme:n}){let r=vc(e,t),o=Math.min(6,Je(Lt(r.rows.flatMap(Im))));return c(Z,{children:[c("table",{class:"waterfall",children:[c("thead",{children:c("tr",{children:[c("th",{scope:"col",children:"Step"}),c("th",{scope:"col","aria-label":"Picture"}),c("th",{scope:"col",children:"Value"}),c("th",{scope:"col",children:"95 % interval"})]})}),c("tbody",{children:r.rows.map((l,i)=>c(Vm,{row:l,steps:r,places:o,theme:n,before:r.rows[i-1]},$m(l)))})]}),c(Lc,{steps:r}),c(Ac,{steps:r,places:o}),!r.isAnchored&&c("p",{class:"note",children:"The bars start from 0, for the reported training loss is not a number."}),c(Nc,{unasked:r.unasked})]})}function $m(e){return e.kind==="rung"?e.rung:e.kind==="part"?e.detail:e.term}function Im(e){return e.kind==="term"||e.kind==="part"?[e.estimate.value]:[]}function Vm(e){let{row:t,before:n,steps:r,places:o}=e;switch(t.kind){case"missing":return c(zm,{row:t,before:n});case"term":return c(Hm,{...e,row:t});case"part":return c(Wm,{...e,row:t});case"rung":return c("tr",{class:"rung",title:Wt[t.rung].meaning,children:[c("th",{scope:"row",children:Wt[t.rung].label}),c("td",{class:"picture",children:c(kc,{row:t,steps:r})}),c("td",{class:"figure",children:t.value===null?"not measured":At(t.value,o)}),c("td",{})]})}}function Hm({row:e,steps:t,places:n,theme:r}){let{label:o,meaning:l}=le[e.term];return c("tr",{class:e.isFaded&&e.opposites.length===0?"faded":"",title:l,children:[c("th",{scope:"row",children:[o,e.opposites.length>0&&c("span",{class:"opposites",children:"large parts cancel"})]}),c("td",{class:"picture",children:c(Sc,{row:e,steps:t,theme:r})}),c("td",{class:"figure",children:ve(e.estimate.value,n)}),c("td",{class:"figure interval",children:bn(e.estimate,n)})]})}function Wm({row:e,steps:t,places:n,theme:r}){let{label:o,meaning:l}=Nt[e.detail];return c("tr",{class:e.isFaded?"part faded":"part",title:l,children:[c("th",{scope:"row",children:o}),c("td",{class:"picture",children:c(Tc,{row:e,steps:t,theme:r})}),c("td",{class:"figure",children:ve(e.estimate.value,n)}),c("td",{class:"figure interval",children:bn(e.estimate,n)})]})}function zm({row:e,before:t}){let{label:n,meaning:r}=le[e.term],o=t?.kind==="missing"&&t.reason===e.reason,l=e.reason===null?"":o?", for the same reason":`: ${e.reason}`,i=e.reason?.startsWith("not measured")&&!o;return c("tr",{class:"missing",title:r,children:[c("th",{scope:"row",children:n}),c("td",{colSpan:3,children:i?e.reason:`not measured${l}`})]})}function Dc(e){let{run:t,asked:n,retry:r}=e,{value:o,fault:l,isLoading:i}=Xs(t,n),a={onRetry:r,isBusy:i};return o===null?c("main",{class:"run",children:[t.error!==null&&c(wn,{message:t.error,onRetry:null}),l===null?c(Bo,{what:hn(t)}):t.error!==l&&c(wn,{message:l,...a})]}):c("main",{class:"run",children:[l!==null&&c(wn,{message:`Not refreshed. ${l}`,...a}),o.error!==null&&c(wn,{message:o.error,...a}),c(Km,{answer:o}),o.columns.epoch.length>0&&c(Bm,{...e,answer:o})]})}function Km({answer:{columns:e,recorded:t,warnings:n}}){let r=e.epoch.length;return c(Z,{children:[t>r&&r>0&&c("p",{class:"warning",children:["Showing ",r," of ",t," recorded epochs: TensorBoard kept a sample. Start it with"," ",c("code",{children:"--samples_per_plugin=lossgap=0"})," to keep them all."]}),n.map(o=>c("p",{class:"warning",children:c(et,{text:ln(o)})},o))]})}function Bm(e){let{answer:t,theme:n,choice:r,choose:o,run:l}=e,{columns:i}=t,[a,f]=Ie(null),p=we(()=>Is(i.epoch,r.epoch),[i,r.epoch]),h=we(()=>sa(t),[t]),g=x=>o({epoch:Vs(i.epoch,x)}),b=i.epoch[p]??0,_=r.epoch===null;return c(Z,{children:[c(gc,{answer:t,index:p,theme:n,colour:e.colour(l)}),c("div",{class:"grid",children:[c("div",{class:"column",children:[c(jo,{name:"stack",title:"Where the gap comes from",aside:c(Um,{span:a,setSpan:f}),children:[c(uc,{columns:i,theme:n,index:p,span:a,marks:h,best:t.best,onPick:g,onSpan:f}),c(Xu,{marks:h,epoch:i.epoch,onPick:g})]}),c(jo,{name:"ladder",title:"Ladder of losses",children:c(Zu,{columns:i,theme:n,index:p,span:a,marks:h,onPick:g})}),c("section",{class:"card compare",children:c(Wu,{runs:e.compared,inspected:Me(l),quantity:r.quantity,onQuantity:x=>o({quantity:x}),onInspect:e.inspect,theme:n,epoch:b,marks:h,colour:e.colour})})]}),c("div",{class:"column",children:[c(jo,{name:"waterfall",title:`Epoch ${b}, step by step`,aside:_?c("span",{class:"chip",children:"following the last"}):c(Gm,{choose:o}),children:c(Oc,{columns:i,index:p,theme:n})}),c(jo,{name:"table",title:`Epoch ${b} in figures`,children:c(Bu,{columns:i,index:p,theme:n})}),c("section",{class:"card remarks-card",children:c(ec,{answer:t,index:p})})]})]})]})}function jo(e){return c("section",{class:`card ${e.name}-card`,children:[c("div",{class:"card-head",children:[c("h2",{children:e.title}),e.aside]}),e.children]})}function Um(e){return e.span===null?c("span",{class:"hint",children:"click or ← → to choose an epoch"}):c("button",{type:"button",onClick:()=>e.setSpan(null),children:"Show all epochs"})}function Gm({choose:e}){return c("button",{type:"button",onClick:()=>e({epoch:null}),children:"Follow the last"})}function Fc({theme:e}){let{asked:t,retry:n,names:r}=Ym(),[o,l]=Qm(),{value:i,fault:a,isLoading:f}=Zs(t),p={onRetry:n,isBusy:f};if(i===null)return a===null?c(Bo,{what:"runs"}):c(pc,{message:a,...p});let h=a===null?null:c(wn,{message:`Not refreshed. ${a}`,...p});return i.runs.length===0?c(Z,{children:[h,c(fc,{others:i.others})]}):c(Z,{children:[h,c(jm,{runs:i,names:r,theme:e,asked:t,retry:n,choice:o,choose:l})]})}function jm({runs:e,names:t,theme:n,asked:r,retry:o,choice:l,choose:i}){let a=we(()=>l.ticked??Ks(e.runs),[l.ticked,e]),f=we(()=>e.runs.filter(E=>a.has(Me(E))),[e,a]),p=we(()=>Bs(t??[...new Set(e.runs.map(E=>E.run))],n),[t,e,n]),h=qm(e.runs,l),g=Or(E=>i({run:E.run,series:E.series}),[i]),b=Or((E,k)=>{let R=new Set(a);for(let v of E)k?R.add(v):R.delete(v);i({ticked:R})},[a,i]),_=h===null?null:Me(h),x=we(()=>c(oa,{answer:e,filter:l.filter,ticked:a,inspected:_,colour:p,onFilter:E=>i({filter:E}),onTick:b,onInspect:g}),[e,l.filter,a,_,p,b,g,i]);return c("div",{class:"panel",children:[x,h!==null&&c(Dc,{theme:n,asked:r,retry:o,choice:l,choose:i,compared:f,colour:p,inspect:g,run:h},_)]})}function qm(e,{run:t,series:n}){let r=e.filter(l=>l.run===t);return r.find(l=>l.series===(n??"loss"))??r[0]??e.find(l=>l.error===null)??e[0]??null}function Ym(){let[e,t]=Ie(0),[n,r]=Ie(null),o=qe(!1),l=Or(()=>t(i=>i+1),[]);return Xe(()=>{let i=()=>{window.innerHeight===0?o.current=!0:l()},a=()=>{window.innerHeight===0||!o.current||(o.current=!1,l())};return bs({onReload:i,onRunNames:r}),window.addEventListener("resize",a),()=>window.removeEventListener("resize",a)},[l]),{asked:e,retry:l,names:n}}function Qm(){let[e,t]=Ie(()=>{let o=Fs(Tl());return o.filter===""?{...o,filter:ys()}:o}),n=qe(!0);Xe(()=>{if(n.current){n.current=!1;return}let o=setTimeout(()=>_s($s(Tl(),e)),120);return()=>clearTimeout(o)},[e]);let r=Or(o=>t(l=>({...l,...o})),[]);return[e,r]}var $c='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Ic=`/* Colours of both themes and the elements that all parts share; a canvas takes its own from model/looks.ts. */

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
`;var Vc=`/* Charts and their legends. */

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
.landmarks {
  display: grid;
  gap: 4px;
}
.landmarks button {
  padding: 0 8px;
  font-variant-numeric: tabular-nums;
}
`;var Hc=`/* The page: list beside run, cards in a grid. */

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
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  align-items: start;
  gap: 12px;
}
/* The left one is about all epochs, the right one about the chosen epoch. */
.column {
  display: flex;
  flex-direction: column;
  gap: 12px;
  min-width: 0;
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
`;var Wc=`/* What changes where there is less room; it comes last, to have the last word. */

@media (max-width: 1180px) {
  .grid {
    grid-template-columns: minmax(0, 1fr);
  }
  /* One column: what is chosen in the stack is read beneath it. */
  .column {
    display: contents;
  }
  .column > * {
    order: 1;
  }
  .column > .stack-card,
  .column > .waterfall-card {
    order: 0;
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
  .grid,
  .column {
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
  .grounds {
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    padding-inline: 12px;
  }
  .waterfall {
    font-size: 12px;
  }
  .waterfall thead th:first-child {
    width: 112px;
  }
  .waterfall thead th:nth-child(3) {
    width: 54px;
  }
  .waterfall thead th:nth-child(4),
  .waterfall .interval {
    width: 100px;
    font-size: 11px;
  }
  .waterfall tbody th {
    white-space: normal;
  }
}
`;var zc=`/* The list of runs. */

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
`;var Kc=`/* Nothing recorded, something failed, still loading. */

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
`;var Bc=`/* Waterfall, figures and notes. */

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
.part .whisker .rim line {
  stroke-width: 2.5;
}
.sway line {
  stroke: var(--ink);
  stroke-width: 1.25;
  stroke-dasharray: 1.5 2.5;
}
.sway circle {
  fill: var(--card);
  stroke: var(--ink);
  stroke-width: 1.25;
}
.waterfall .part td,
.waterfall .part th {
  height: 20px;
  font-size: 12px;
}
.waterfall .part th {
  padding-inline-start: 12px;
  color: var(--muted);
}
.opposites {
  display: block;
  width: max-content;
  padding: 0 6px;
  border-radius: 8px;
  background: var(--warn-page);
  color: var(--ink);
  font-size: 11px;
}
.opposites-note {
  padding: 4px 10px;
  border-radius: 4px;
  background: var(--warn-page);
  color: var(--ink);
}
.key {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 16px;
}
.key li {
  display: flex;
  align-items: start;
  gap: 6px;
}
.key svg {
  flex: none;
  margin-top: 3px;
}
.sample {
  fill: var(--muted);
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
.notes li {
  padding: 2px 0;
  color: var(--muted);
  font-size: 12px;
}
`;var Uc=`/* The verdict on top: its sentence, its grounds, the findings behind it. */

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
.rest {
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
.grounds {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 12px 32px;
  margin-top: 10px;
}
.grounds > :only-child {
  grid-column: 1 / -1;
}
.grounds h2,
.grounds h3,
.findings > h2 {
  margin: 0 0 2px;
  color: var(--muted);
  font-size: 12px;
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
.findings {
  margin-top: 14px;
  padding-top: 10px;
  border-top: 1px solid var(--line);
}
.findings ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
.findings summary {
  cursor: pointer;
  padding: 4px 0;
}
.findings li summary {
  display: flex;
  align-items: baseline;
}
.findings li summary::before {
  content: "▸";
  flex: none;
  width: 14px;
  color: var(--muted);
}
.findings li details[open] > summary::before {
  content: "▾";
}
.findings li .swatch {
  background: var(--muted);
}
.findings b::first-letter {
  text-transform: uppercase;
}
.findings b {
  display: inline-block;
}
.finding {
  margin-inline-start: 6px;
  padding: 0 0 8px 26px;
  border-inline-start: 1px solid var(--line);
  max-width: 110ch;
}
.finding .grounds {
  margin-top: 4px;
}
.more > summary {
  color: var(--muted);
}
`;var Gc=[$c,Ic,Hc,Uc,zc,Vc,Bc,Kc,Wc].join(`
`);function $0(){let e=document.createElement("style");e.textContent=Gc,document.head.append(e),document.title="Loss Gap",document.documentElement.lang="en",gs(t=>{document.documentElement.dataset.theme=t,hs(as(Fc,{theme:t}),document.body)})}export{$0 as render};
