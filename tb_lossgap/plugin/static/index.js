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
var fe,as,$f,pn,_l,uo,us,io,cs,wl,bl,Hf,Nr=Symbol.for("pv"),co={},fo=[],Vf=/^m(i|n|o|s|text|space)$/,vl=Array.isArray,xl=fo.slice,Fn=Object.assign;function Dn(e){e&&e.parentNode&&e.remove()}function fs(e,t,n){var r,o,l,i={},a=arguments.length;for(l in t)l=="key"?r=t[l]:l=="ref"&&typeof e!="function"?o=t[l]:i[l]=t[l];return a>2&&(i.children=a>3?xl.call(arguments,2):n),Ar(e,i,r,o,null)}function Ar(e,t,n,r,o){var l={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Nr,__v:o||++as,__i:-1,__u:0};return!o&&fe.vnode&&fe.vnode(l),l}function Q(e){return e.children}function so(e,t){this.props=e,this.context=t,this.__g=0}function mn(e,t){if(t==null)return e.__&&mn(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:mn(e)}function If(e){var t,n=e.__v,r=n.__e,o=[],l=[],i=e.__P;i&&((t=Fn({constructor:Nr},n)).__v=n.__v+1,fe.vnode&&fe.vnode(t),kl(i,t,n,e.__n,i.namespaceURI,32&n.__u?[r]:null,o,r||mn(n),32&n.__u,l),t.__v=n.__v,t.__.__k[t.__i]=t,ys(o,t,l),n.__=n.__e=null,t.__e!=r&&ds(t))}function ds(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),ds(e)}function is(e){(8&e.__g||(e.__g|=8,pn.push(e),uo++))&&_l==fe.debounceRendering||((_l=fe.debounceRendering)||queueMicrotask)(ps)}function ps(){try{for(var e,t=1;pn.length;)pn.length>t&&pn.sort(us),e=pn.shift(),t=pn.length,8&e.__g&&If(e)}finally{(uo=pn.length)&&(_l||queueMicrotask)(ps)}}function ms(e,t,n,r,o,l,i,a,f,d,h){var g,_,y,v,k,S,E=r.__k||fo,x=t.length;for(f=Wf(n,t,E,f,x),g=0;g<x;g++)(y=n.__k[g])!=null&&(_=~y.__i&&E[y.__i]||co,y.__i=g,S=kl(e,y,_,o,l,i,a,f,d,h),v=y.__e,(_.ref!=y.ref||8&_.__u)&&(_.ref&&Sl(_.ref,null,y,_),y.ref&&h.push(y.ref,y.__c||v,y)),k=k||v,4&y.__u?(f=hs(y,f,e,!_.__v),_.__e&&(_.__e=null)):typeof y.type=="function"&&S!==void 0?f=S:v&&(f=v.nextSibling),y.__u&=-21);return n.__e=k,f}function Wf(e,t,n,r,o){var l,i,a,f,d,h,g,_,y,v=n.length,k=v,S=0,E=0,x=e.__k=Array(o);for(l=0;l<o;l++)(i=t[l])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=x[l]=Ar(null,i):vl(i)?i=x[l]=Ar(Q,{children:i}):i.constructor===Nr&&i.__b?i=x[l]=Ar(i.type,i.props,i.key,i.ref,i.__v):x[l]=i,f=l+S,i.__=e,i.__b=e.__b+1,a=null,~(d=i.__i=zf(i,n,f,k))&&(k--,(a=n[d])&&(a.__u|=2)),a&&a.__v?(i.__u|=16,d==f-1?S--:d==f+1?S++:d!=f&&(d>f?S--:S++,E=1)):(~d||(o>v?S--:o<v&&S++),typeof i.type!="function"&&(i.__u|=4))):x[l]=null;if(E){for(h=[],g=[],l=0;l<o;l++)if((i=x[l])&&16&i.__u){for(S=0,_=h.length;S<_;)h[y=S+_>>1]<i.__i?S=y+1:_=y;h[S]=i.__i,g[l]=S+1}for(S=h.length;l--;)g[l]&&(g[l]==S?S--:x[l].__u|=4)}if(k)for(l=0;l<v;l++)!(a=n[l])||2&a.__u||(a.__e==r&&(r=mn(a)),Tl(a,a));return r}function hs(e,t,n,r){var o,l,i,a;if(typeof e.type=="function"){if(e.props.__P)return t;if(o=e.__k)for(l=0;l<o.length;l++)o[l]&&(o[l].__=e,t=hs(o[l],t,n,!1));return t}for(t&&!t.parentNode&&(t=mn(e))&&!t.parentNode&&(t=null),i=e.__e,a=t;a&&a.nodeType==8;)a=a.nextSibling;for(i!=a&&(!r&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function zf(e,t,n,r){var o,l=e.key,i=e.type,a=t[n],f=a&&!(2&a.__u);if(a===null&&l==null||f&&l==a.key&&i==a.type)return n;if(r>(f?1:0)){for(o=n-1;o>=0;o--)if((a=t[o])&&!(2&a.__u)&&l==a.key&&i==a.type)return o;for(o=n+1;o<t.length;o++)if((a=t[o])&&!(2&a.__u)&&l==a.key&&i==a.type)return o}return-1}function ss(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function lo(e,t,n,r,o){var l,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)n&&t in n||ss(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||ss(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(i=bl[t]||(bl[t]=Kf(t)),(e.__a||(e.__a={}))[t]=wl,l=t!=(t=t.replace(cs,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,l):e.removeEventListener(t,i,l));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Kf(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[io]==null)t[io]=wl++;else if(t[io]<this.__a[e])return;return n(fe.event?fe.event(t):t)}}}function kl(e,t,n,r,o,l,i,a,f,d){var h,g,_,y,v,k,S,E,x,L,R,q,F,Y,K,J,z,M,B=t.type;if(t.constructor!==Nr)return null;128&n.__u&&(f=32&n.__u,h=n.__c.__z)&&(t.__u|=f,g=l=[],h.nodeType==8?a=ao(h,l):l.push(h),a=l[0]||a),(h=fe.__b)&&h(t);e:if(typeof B=="function"){_=i.length;try{if(E=t.props,x=(h=B.prototype)&&h.render,L=(h=B.contextType)&&r[h.__c],R=h?L?L.props.value:h.__:r,(y=n.__c)?(t.__c=y,2&y.__g&&(y.__g|=1)):(x?t.__c=y=new B(E,R):(t.__c=y=new so(E,R),y.constructor=B,y.render=Uf),L&&L.sub(y),y.state||(y.state={}),y.__n=r,y.__g|=8,y.__h=[],y.__k=[]),x&&(y.__s||(y.__s=y.state),B.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=Fn({},y.__s)),Fn(y.__s,B.getDerivedStateFromProps(E,y.__s)))),v=y.props,k=y.state,y.__v=t,n.__c){if(E!==v&&x&&!B.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(E,R),t.__v==n.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&y.shouldComponentUpdate(E,y.__s,R)===!1){t.__v!=n.__v&&(y.props=E,y.state=y.__s,y.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(N){N&&(N.__=t)}),fo.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&i.push(y),a=mn(n);break e}y.componentWillUpdate&&y.componentWillUpdate(E,y.__s,R),x&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(v,k,S)})}else x&&!B.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),x&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=R,y.props=E,y.__P=e,y.__g&=-5,q=fe.__r,F=x?25:0;do y.__g&=-9,q&&q(t),h=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++F<25);x&&(fo.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(r=Fn({},r,y.getChildContext())),x&&n.__c&&y.getSnapshotBeforeUpdate&&(S=y.getSnapshotBeforeUpdate(v,k)),Y=h&&h.type===Q&&h.key==null?h.props.children:h,E.__P&&(h=a,o=(e=E.__P).namespaceURI,f=l=null,n.props&&n.props.__P!=e&&(n.__k.some(function(N){N&&Tl(N,N)}),n.__k=null),a=n.__k?mn(n,0):null),a=ms(e,vl(Y)?Y:[Y],t,n,r,o,l,i,a,f,d),E.__P&&(t.__e=null,a=h),t.__u&=-161,g&&g.some(Dn),y.__h.length&&i.push(y),1&y.__g&&(y.__g&=-4)}catch(N){if(i.length=_,t.__v=null,f||l)if(N&&N.then){if(t.__u|=128|f,l){for(~(z=l.indexOf(a||void 0))||(z=l.length);(M=l[z-1])&&M.nodeType==8;)z--;for(;z<l.length;z++)if(M=l[z])if(l[z]=null,K){if(M==J)break}else{if(M.nodeType!=8)break;M.data.startsWith("$s")&&(J=ao(K=M))}}if(!K){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;K=a}(h=ao(K=t.__c.__z||(t.__c.__z=K)))?(t.__e=K,a=h):t.__e=a,a=a&&a.nextSibling}else l&&l.some(Dn);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),N&&N.then||gs(t),fe.__e(N,t,n)}}else a=t.__e=Bf(n.__e,t,n,r,o,l,i,f,d,e);return(h=fe.diffed)&&h(t),a}function ao(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function gs(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(gs))}function ys(e,t,n){for(var r=0;r<n.length;)Sl(n[r++],n[r++],n[r++]);fe.__c&&fe.__c(t,e),e.some(function(o){try{e=o.__h,o.__h=[],e.some(function(l){l.call(o)})}catch(l){fe.__e(l,o.__v)}})}function Bf(e,t,n,r,o,l,i,a,f,d){var h,g,_,y,v,k,S,E,x=n.props||co,L=t.props,R=t.type;if(R=="svg"?o="http://www.w3.org/2000/svg":R=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),l){for(h=0;h<l.length;h++)if((v=l[h])&&(R?v.localName==R:v.nodeType==3)){e=v,l[h]=null;break}}if(!e){if(E=d.ownerDocument||document,!R)return E.createTextNode(L);e=E.createElementNS(o,R,L.is?L:d),a&&(fe.__m&&fe.__m(t,l),a=!1),l=null}if(R){if(d=R=="template"&&e.content||e,l=R=="textarea"&&L.defaultValue!=null?null:l&&xl.call(d.childNodes),!a&&l)for(x={},h=0;h<e.attributes.length;h++)x[(v=e.attributes[h]).name]=v.value;for(h in x)v=x[h],h=="dangerouslySetInnerHTML"?_=v:h=="children"||h in L||h=="value"&&"defaultValue"in L||h=="checked"&&"defaultChecked"in L||lo(e,h,null,v,o);for(h in L)v=L[h],h=="children"?y=v:h=="dangerouslySetInnerHTML"?g=v:h=="value"?k=v:h=="checked"?S=v:a&&typeof v!="function"||x[h]===v||lo(e,h,v,x[h],o);g?(a||_&&(g.__html==_.__html||g.__html==e.innerHTML)||(e.innerHTML=g.__html),t.__k=[]):(_&&(e.textContent=""),(R=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Vf.test(R))&&(o="http://www.w3.org/1999/xhtml"),ms(d,vl(y)?y:[y],t,n,r,o,l,i,l?l[0]:n.__k&&mn(n,0),a,f),l&&l.some(Dn)),a&&R!="textarea"||(h="value",R=="progress"&&k==null?e.removeAttribute(h):k==null||k===e[h]&&(R!="progress"||k)||lo(e,h,k,x[h],o),h="checked",S!=null&&S!=e[h]&&lo(e,h,S,x[h],o))}else x===L||a&&e.data==L||(e.data=L);return e}function Sl(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){fe.__e(o,n)}}function Tl(e,t,n){var r,o,l,i;if(fe.unmount&&fe.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||Sl(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(a){fe.__e(a,t)}r.__P=r.__n=null}if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&Tl(r[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=ao(r,l=[]))&&(r==e.__e&&l.some(Dn),Dn(o),Dn(r)),n||Dn(e.__e),e.__e=e.__c=e.__=null}function Uf(e,t,n){return this.constructor(e,n)}function _s(e,t){var n,r,o,l;fe.__&&fe.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=Ar(Q,{children:[e]}),o=[],l=[],kl(t,t.__k,r||co,co,t.namespaceURI,r?null:t.firstChild?xl.call(t.childNodes):null,o,r?r.__e:t.firstChild,n,l),ys(o,t.__k,l),t.__k.props.children=null}fe={__e:function(e,t,n,r){for(var o,l,i;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((i=(l=o.constructor)&&l.getDerivedStateFromError)&&o.setState(l.getDerivedStateFromError(e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),i=1),i&&8&o.__g)return void(o.__g|=2)}catch(a){e=a}}throw uo=0,e}},as=0,$f=function(e){return e!=null&&e.constructor===Nr},so.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Fn({},this.state)),typeof e=="function"&&(e=e(Fn({},n),this.props)),e&&(Fn(n,e),this.__v&&(t&&this.__k.push(t),is(this)))},so.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),is(this))},so.prototype.render=Q,pn=[],uo=0,us=function(e,t){return e.__v.__b-t.__v.__b},io=Symbol(),cs=/(PointerCapture)$|Capture$/i,wl=0,bl={},Hf=0;function bs(e){try{let{body:t}=window.parent.document;if(window.parent===window)throw new Error("opened alone: there is no page around");let n=()=>e(t.classList.contains("dark-mode")?"dark":"light");new MutationObserver(n).observe(t,{attributes:!0,attributeFilter:["class"]}),n()}catch{let t=window.matchMedia("(prefers-color-scheme: dark)"),n=()=>e(t.matches?"dark":"light");t.addEventListener("change",n),n()}}function El(){try{return window.parent.location.hash}catch{return window.location.hash}}function ws(){try{return new URLSearchParams(window.parent.location.search).get("runFilter")??""}catch{return""}}function vs(e){try{let{history:t,location:n}=window.parent;if(window.innerHeight===0)return;n.hash!==e&&t.replaceState(t.state,"",e)}catch{}}function xs({onReload:e,onRunNames:t}){let{port1:n,port2:r}=new MessageChannel,o=a=>n.postMessage(JSON.stringify({error:null,...a})),l=()=>o({type:"experimental.GetRuns",id:1,payload:null,isReply:!1}),i=a=>{Array.isArray(a)&&t(a.filter(f=>typeof f=="string"))};n.onmessage=({data:a})=>{let f=Gf(a);if(f!==null){if(f.isReply)return i(f.payload);o({...f,isReply:!0,payload:null}),f.type==="experimental.DataReloaded"&&e(),f.type==="experimental.RunsChanged"&&i(f.payload)}};try{window.parent.postMessage("experimental.bootstrap","*",[r]),l()}catch{}}function Gf(e){try{let t=JSON.parse(String(e));return jf(t)?t:null}catch{return null}}function jf(e){return typeof e=="object"&&e!==null&&"id"in e&&"isReply"in e}var Dr,Ve,Rl,ks,Pl=Object.is,Fr=0,As=[],Cl=[],Oe=fe,Ss=Oe.__b,Ts=Oe.__r,Es=Oe.diffed,Rs=Oe.__c,Ps=Oe.unmount,Cs=Oe.__;function Ll(e,t){Oe.__h&&Oe.__h(Ve,e,Fr||t),Fr=0;var n=Ve.__H||(Ve.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Le(e){return Fr=1,qf(Os,e)}function qf(e,t,n){var r=Ll(Dr++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Os(void 0,t),function(l){var i=(r.__N||r.__)[0],a=r.t(i,l);Pl(i,a)||(r.__N=[a,r.__[1]],r.__c.setState({}))}],r.__c=Ve,!Ve.__f)){Ve.__f=!0;var o=Ve.shouldComponentUpdate;Ve.shouldComponentUpdate=function(l,i,a){var f=this.__H;if(!f)return!0;var d=!1,h=this.props!=l;if(f.__.some(function(_){_.__N&&(d=!0,Pl(_.__[0],_.__N[0])||(h=!0))}),o){var g=o.call(this,l,i,a);return d?g||h:g}return!d||h}}return r.__}function Qe(e,t){var n=Ll(Dr++,3);!Oe.__s&&Ns(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,Ve.__H.__h.push(n))}function Ae(e){return Fr=5,me(function(){return{current:e}},[])}function me(e,t){var n=Ll(Dr++,7);return Ns(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function $r(e,t){return Fr=8,me(function(){return e},t)}function Yf(){var e;do{for(;e=Cl.shift();)try{Or(e)}catch(n){Oe.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=As.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Or),t.__h.some(Ml),t.__h=[]}catch(n){t.__h=[],Oe.__e(n,e.__v)}}}while(Cl.length)}Oe.__b=function(e){Ve=null,Ss&&Ss(e)},Oe.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Cs&&Cs(e,t)},Oe.__r=function(e){Ts&&Ts(e),Dr=0;var t=(Ve=e.__c).__H;t&&(Rl==Ve?Ve.__h=[]:(t.__h.some(Or),t.__h.some(Ml),Dr=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Rl=Ve},Oe.diffed=function(e){Es&&Es(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ls(As.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Rl=Ve=null},Oe.__c=function(e,t){t.some(function(n){try{n.__h.some(Or),n.__h=n.__h.filter(function(r){return!r.__||Ml(r)})}catch(r){n.__h=[function(){throw r}]}}),Rs&&Rs(e,t)},Oe.unmount=function(e){Ps&&Ps(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,Ls(Cl.push(o))}else Or(o)}catch(l){t=l}}),r.__H=void 0,t&&Oe.__e(t,r.__v))};var Ms=typeof requestAnimationFrame=="function";function Qf(e){var t,n=function(){clearTimeout(r),Ms&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Ms&&(t=requestAnimationFrame(n))}function Ls(e){e!=1&&ks==Oe.requestAnimationFrame||((ks=Oe.requestAnimationFrame)||Qf)(Yf)}function Or(e){var t=Ve,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),Ve=t}function Ml(e){var t=Ve;e.__c=e.__(),Ve=t}function Ns(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!Pl(n,e[r])})}function Os(e,t){return typeof t=="function"?t(e):t}var De=class extends Error{name="ContractError";constructor(t,n,r){super(`${t}: expected ${n}, got ${Zf(r)}`)}};function Zf(e){let t=e===void 0?"nothing":JSON.stringify(e)??typeof e;return t.length>60?`${t.slice(0,57)}...`:t}function mt(e,t){if(typeof e!="object"||e===null||Array.isArray(e))throw new De(t,"an object",e);return new Map(Object.entries(e))}function ht(e,t,n){if(!Array.isArray(e))throw new De(t,"a list",e);return e.map((r,o)=>n(r,`${t}[${o}]`))}function Ie(e,t){if(typeof e!="string")throw new De(t,"a text",e);return e}function Al(e,t){if(typeof e!="boolean")throw new De(t,"true or false",e);return e}function vt(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new De(t,"a number",e);return e}var Jf=new Map([["NaN",Number.NaN],["Infinity",Number.POSITIVE_INFINITY],["-Infinity",Number.NEGATIVE_INFINITY]]);function it(e,t){if(e===null||typeof e=="number")return e;let n=Jf.get(e);if(n===void 0)throw new De(t,'a number, null, "NaN" or an infinity',e);return n}function st(e){return(t,n)=>t==null?null:e(t,n)}function po(e,t,n){if(e.get("version")!==n)throw new De(`${t}.version`,String(n),e.get("version"))}var mo=["train_reported","train_weighted","train_frozen","train_objective","train_clean","train_eval","train_val_model","val_weighted","val_reported"],at=["train_averaging","timing","objective","augmentation","dropout","batchnorm","other_mode","weights","generalisation","val_averaging"],ho=["batchnorm_noise","batchnorm_stale","interaction","drift","revisit","first_visit"],Nl=["measured","tentative","none"];function Ds(e,t){let n=mt(e,t),r=n.get("others")??[];return{...Fs(n,t),others:ht(r,`${t}.others`,Xf)}}function Xf(e,t){return Fs(mt(e,t),t)}function Fs(e,t){return{code:Ie(e.get("code"),`${t}.code`),text:Ie(e.get("text"),`${t}.text`),advice:ht(e.get("advice"),`${t}.advice`,Ie),confidence:ed(e.get("confidence"),`${t}.confidence`),why:st(Ie)(e.get("why"),`${t}.why`)??""}}function ed(e,t){let n=Nl.find(r=>r===e);if(n===void 0)throw new De(t,Nl.join(" or "),e);return n}function $s(e){let t=mt(e,"epochs");return po(t,"epochs",1),{run:Ie(t.get("run"),"epochs.run"),series:Ie(t.get("series"),"epochs.series"),epochs:vt(t.get("epochs"),"epochs.epochs"),recorded:vt(t.get("recorded"),"epochs.recorded"),columns:td(mt(t.get("columns"),"epochs.columns"),"epochs.columns"),verdict:st(Ds)(t.get("verdict"),"epochs.verdict"),best:st(vt)(t.get("best"),"epochs.best"),plateau:st(vt)(t.get("plateau"),"epochs.plateau"),warnings:ht(t.get("warnings"),"epochs.warnings",Ie),error:st(Ie)(t.get("error"),"epochs.error")}}function Ol(e,t,n,r){let o=ht(e,t,r);if(o.length!==n)throw new De(t,`${n} values`,o.length);return o}function Fl(e,t,n){return(r,o)=>Ol(e.get(r),`${t}.${r}`,n,o)}function td(e,t){let n=ht(e.get("epoch"),`${t}.epoch`,vt);nd(n,`${t}.epoch`);let r=Fl(e,t,n.length),o=(f,d)=>rd(f,d,n.length),l=(f,d)=>Ol(f,d,n.length,it),i=(f,d)=>Ol(f,d,n.length,st(Ie)),a=(f,d)=>go(f,d,at,i);return{epoch:n,step:r("step",vt),complete:r("complete",Al),gap:r("gap",it),rungs:go(e.get("rungs"),`${t}.rungs`,mo,l),terms:go(e.get("terms"),`${t}.terms`,at,o),details:go(e.get("details"),`${t}.details`,ho,o),probe:od(e.get("probe"),`${t}.probe`,n.length),notes:r("notes",(f,d)=>ht(f,d,Ie)),absent:st(a)(e.get("absent"),`${t}.absent`)}}function nd(e,t){let n=e.findIndex((r,o)=>r<=(e[o-1]??-1/0));if(n>=0)throw new De(`${t}[${n}]`,"a later epoch",e[n])}function go(e,t,n,r){let o=mt(e,t),l=n;for(let i of o.keys())if(!l.includes(i))throw new De(t,`one of ${n.join(", ")}`,i);return new Map(n.filter(i=>o.has(i)).map(i=>[i,r(o.get(i),`${t}.${i}`)]))}function rd(e,t,n){let r=Fl(mt(e,t),t,n);return{value:r("value",it),stderr:r("stderr",it),low:r("low",it),high:r("high",it)}}function od(e,t,n){let r=Fl(mt(e,t),t,n);return{batches:r("batches",it),steps:r("steps",it),seconds:r("seconds",it),share:r("share",it),verified:r("verified",st(Al))}}function Hs(e){let t=mt(e,"runs");return po(t,"runs",1),{runs:ht(t.get("runs"),"runs.runs",ld),others:ht(t.get("others"),"runs.others",Ie)}}function ld(e,t){let n=mt(e,t);return{run:Ie(n.get("run"),`${t}.run`),series:Ie(n.get("series"),`${t}.series`),epochs:vt(n.get("epochs"),`${t}.epochs`),recorded:vt(n.get("recorded"),`${t}.recorded`),last:st(id)(n.get("last"),`${t}.last`),history:sd(n.get("history"),`${t}.history`),verdict:st(Ie)(n.get("verdict"),`${t}.verdict`),age:st(vt)(n.get("age"),`${t}.age`),notes:ht(n.get("notes"),`${t}.notes`,Ie),error:st(Ie)(n.get("error"),`${t}.error`)}}function id(e,t){let n=mt(e,t);return{epoch:vt(n.get("epoch"),`${t}.epoch`),gap:it(n.get("gap"),`${t}.gap`),likeForLike:it(n.get("like_for_like"),`${t}.like_for_like`)}}function sd(e,t){let n=mt(e,t),r=ht(n.get("epoch"),`${t}.epoch`,vt),o=ht(n.get("gap"),`${t}.gap`,it);if(o.length!==r.length)throw new De(`${t}.gap`,`${r.length} values`,o.length);return{epoch:r,gap:o}}var _o=["gap","train_reported","val_reported",...at],$l=["stacked","rows"];var yo="p.lossgap.",ad=1500;function Vs(e){let t=ud(e),n=Number(t.get("epoch")),r=_o.find(o=>o===t.get("quantity"));return{run:t.get("run")??null,series:t.get("series")??null,epoch:Number.isInteger(n)&&n>0?n:null,filter:t.get("filter")??"",quantity:r??"gap",view:$l.find(o=>o===t.get("view"))??"stacked",group:t.get("group")??"",ticked:dd(t.get("ticked"))}}function Is(e,t){let n=e.replace(/^#/,"").split("&").filter(o=>o!==""&&!o.startsWith(yo));(n[0]===void 0||n[0].includes("="))&&n.unshift("lossgap");let r=Object.entries({run:t.run,series:t.series==="loss"?null:t.series,epoch:t.epoch?.toString()??null,filter:t.filter||null,quantity:t.quantity==="gap"?null:t.quantity,view:t.view==="stacked"?null:t.view,group:t.group||null,ticked:fd(t.ticked)}).flatMap(([o,l])=>l===null?[]:[`${yo}${o}=${encodeURIComponent(l)}`]);return`#${[...n,...r].join("&")}`}function ud(e){let t=new Map;for(let n of e.replace(/^#/,"").split("&")){let[r,...o]=n.split("=");r?.startsWith(yo)&&t.set(r.slice(yo.length),cd(o.join("=")))}return t}function cd(e){try{return decodeURIComponent(e)}catch{return e}}function fd(e){if(e===null)return null;let t=JSON.stringify([...e]);return t.length>ad?null:t}function dd(e){if(e===void 0)return null;try{let t=JSON.parse(e);return Array.isArray(t)?new Set(t.filter(n=>typeof n=="string")):null}catch{return null}}function Ws(e,t){let n=e.length-1;return t===null?n:Math.max(0,e.findLastIndex(r=>r<=t))}function zs(e,t){let n=Math.max(0,Math.min(e.length-1,t));return n===e.length-1?null:e[n]??null}function Ks(e,t,n,r){let o=t?10:1,i=new Map([["ArrowLeft",n-o],["ArrowDown",n-o],["ArrowRight",n+o],["ArrowUp",n+o],["PageDown",n-10],["PageUp",n+10],["Home",0],["End",r]]).get(e);return i===void 0?null:Math.max(0,Math.min(r,i))}function Ce(e){return JSON.stringify([e.run,e.series])}var pd=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;function hn(e){let t=e.replace(pd,n=>`\\u${(n.codePointAt(0)??0).toString(16).padStart(4,"0")}`);return t===""?"(no name)":t}function gn(e){let t=hn(e.run);return e.series==="loss"?t:`${t} · ${hn(e.series)}`}function Us(e,t){if(t==="")return{runs:e,problem:null};try{let n=new RegExp(t,"i");return{runs:e.filter(r=>n.test(r.run)),problem:null}}catch{let n=t.toLowerCase();return{runs:e.filter(r=>r.run.toLowerCase().includes(n)),problem:"not a regular expression: looked for as plain text"}}}var Hl=40;function Gs(e){return new Set(e.filter(t=>t.last!==null).slice(0,Hl).map(Ce))}var Bs=["#12b5cb","#e52592","#f9ab00","#9334e6","#7cb342","#e8710a"],md={light:["#425066",...Bs],dark:["#8e98a3",...Bs]};function js(e,t){let n=new Map(e.map((o,l)=>[o,l])),r=md[t];return({run:o})=>r[(n.get(o)??0)%r.length]??"#425066"}function qs(e){let t=[[86400,"d"],[3600,"h"],[60,"min"]];for(let[n,r]of t)if(e>=n)return`${Math.floor(e/n)} ${r} ago`;return e<10?"just now":`${Math.floor(e)} s ago`}var Hr=class extends Error{name="ApiError"};async function Ys(e){return Js("runs",e,Hs)}async function Vl(e,t){return Js(`epochs?${Zs(e)}`,t,$s)}function Qs(e,t){return`download?${Zs(e)}&format=${t}`}function Zs({run:e,series:t}){return new URLSearchParams({run:e,series:t}).toString()}async function Js(e,t,n){let r=await fetch(e,{signal:t}).catch(o=>{throw t.aborted?o:new Hr("TensorBoard does not answer: see whether its process still runs, then retry.")});if(!r.ok)throw new Hr(await hd(r));try{return n(await r.json())}catch(o){throw t.aborted?o:new Hr(gd(o))}}async function hd(e){return(e.headers.get("content-type")?.startsWith("text/plain")??!1?(await e.text()).trim().slice(0,600):"")||`The server answered ${e.status}: its terminal says more.`}function gd(e){return`The server's answer is not what this page expects${e instanceof De?` (${e.message})`:""}. If tb_lossgap was upgraded, restart TensorBoard and reload the page.`}function Xs(){let e=new AbortController;return{ask(t,n,r){e.abort();let o=new AbortController;e=o,t(o.signal).then(l=>{o.signal.aborted||n(l)},l=>{o.signal.aborted||r(l)})},cancel(){e.abort()}}}var Il={value:null,fault:null,isLoading:!0};function ea(e,t,n){let[r,o]=Le({about:"",...Il}),l=me(Xs,[]);return Qe(()=>{e!==null&&(o(i=>i.about===e?{...i,isLoading:!0}:{about:e,...Il}),l.ask(t,i=>o({about:e,value:i,fault:null,isLoading:!1}),i=>o(a=>({...a,fault:yd(i),isLoading:!1}))))},[e,n]),Qe(()=>l.cancel,[l]),r.about===e?r:{about:e??"",...Il}}function yd(e){return e instanceof Error?e.message:String(e)}function ta(e){return ea("runs",Ys,e)}function na(e,t){let n=e===null?null:Ce(e);return ea(n,r=>e===null?Promise.reject(new Error("no run")):Vl(e,r),t)}var _d=4;function ra(e){let[t,n]=Le(new Map),r=Ae(new Map),o=e.map(l=>`${Ce(l)}@${l.recorded}`).join(`
`);return Qe(()=>{let l=new AbortController,i=e.filter(f=>r.current.get(Ce(f))!==f.recorded),a=async()=>{for(let f=i.shift();f!==void 0;f=i.shift()){let[d,h]=[f,Ce(f)],g=await Vl(d,l.signal).catch(()=>null);if(l.signal.aborted)return;r.current.set(h,d.recorded),n(_=>new Map(_).set(h,g))}};for(let f=0;f<_d;f++)a();return()=>l.abort()},[o]),{full:t,missing:e.filter(l=>!t.has(Ce(l))).length}}function We(e){return!Number.isFinite(e)||e===0?3:Math.min(9,Math.max(1,2-Math.floor(Math.log10(Math.abs(e)))))}function oa(e){for(let t=0;t<12;t+=1){let n=e*10**t;if(Math.abs(n-Math.round(n))<1e-6*n)return t}return 12}function Lt(e){let t=0;for(let n of e)n!==null&&Number.isFinite(n)&&(t=Math.max(t,Math.abs(n)));return t}function At(e,t){if(Number.isNaN(e))return"NaN";if(!Number.isFinite(e))return e>0?"∞":"−∞";let n=Math.abs(e),r=n>=1e7?n.toExponential(3):n.toFixed(t);return e<0&&Number(r)!==0?"−"+r:r}function he(e,t){let n=At(e,t);return e>0&&Number(n)!==0?`+${n}`:n}function Wl(e){return e.replace(/(?<=^|[\s([])-(?=[\d.])/g,"−")}function bo(e){return Number.isFinite(e)?`${he(e*100,Math.abs(e)<.0995?1:0)} %`:"–"}function la(e,t=4){let n=[];for(let l of e){let i=n.at(-1);i!==void 0&&i[1]===l-1?i[1]=l:n.push([l,l])}let r=n.slice(0,t).map(([l,i])=>l===i?`${l}`:`${l}–${i}`),o=n.slice(t).reduce((l,[i,a])=>l+a-i+1,0);return r.join(", ")+(o>0?` and ${o} more`:"")}var re={train_averaging:{label:"Averaging (train)",meaning:"mean of batch means instead of the mean over samples",light:"#4ea09d",dark:"#cae9ff"},timing:{label:"Timing",meaning:"training loss averaged while the weights still moved",light:"#2d2d8e",dark:"#4b70f1"},objective:{label:"Objective",meaning:"training and validation use different losses",light:"#780bcd",dark:"#aec4e5"},augmentation:{label:"Augmentation",meaning:"training inputs are altered, validation inputs are not",light:"#652d52",dark:"#f7dba8"},dropout:{label:"Dropout",meaning:"dropout and other randomness, on in training only",light:"#cb7a06",dark:"#f48a00"},batchnorm:{label:"Batch norm",meaning:"batch statistics in training, running ones in validation",light:"#960000",dark:"#af6651"},other_mode:{label:"Other mode effects",meaning:"whatever else eval() changes",light:"#33707b",dark:"#01c89e"},weights:{label:"Other weights",meaning:"validation uses other weights (EMA, SWA)",light:"#44054c",dark:"#10f70b"},generalisation:{label:"Generalisation",meaning:"like for like: the same model, mode and averaging on other samples",light:"#975fdf",dark:"#c694ff"},val_averaging:{label:"Averaging (val)",meaning:"mean of batch means instead of the mean over samples",light:"#cd1a3d",dark:"#e311ac"}},Nt={batchnorm_noise:{of:["batchnorm"],role:"summand",label:"noise of batches",meaning:"statistics of one batch instead of all data: inherent in small batches"},batchnorm_stale:{of:["batchnorm"],role:"summand",label:"stale statistics",meaning:"running statistics that lag behind the weights: momentum or recalibration mends it"},interaction:{of:["dropout","batchnorm"],role:"doubt",label:"interaction",meaning:"of dropout and batch norm: the order of switching them off moves both shares by half of it"},drift:{of:["timing"],role:"summand",label:"drift",meaning:"improvement during the epoch that validation shares"},revisit:{of:["timing"],role:"summand",label:"revisit",meaning:"memory of the samples just seen, which validation does not share"},first_visit:{of:["generalisation"],role:"answer",label:"first visit",meaning:"validation against training samples before they were learnt: is the split fair?"}},Wt={train_reported:{label:"Training loss",meaning:"the scalar that the script logs; where it logs none, the mean of the batches' losses",colour:"ink",dash:[6,4],width:2},train_weighted:{label:"Each sample once",meaning:"the mean over samples instead of over batches",colour:"train_averaging",dash:[],width:1.5},train_frozen:{label:"At final weights",meaning:"the same, had the weights of the epoch's end been there from its start",colour:"timing",dash:[],width:1.5},train_objective:{label:"Validation's loss",meaning:"the same, measured with the loss that validation uses",colour:"objective",dash:[2,2],width:1.5},train_clean:{label:"Clean inputs",meaning:"the same, on training inputs without augmentation",colour:"augmentation",dash:[8,3],width:1.5},train_eval:{label:"Evaluation mode",meaning:"the same, without dropout and with running statistics",colour:"dropout",dash:[],width:1.5},train_val_model:{label:"Validation's weights",meaning:"the same, with the weights that validation uses",colour:"weights",dash:[4,2],width:1.5},val_weighted:{label:"Validation, each sample once",meaning:"the same on validation samples, each counted once",colour:"generalisation",dash:[],width:1.5},val_reported:{label:"Validation loss",meaning:"the scalar that the script logs; where it logs none, the mean of the batches' losses",colour:"ink",dash:[],width:2}},ut={light:{ink:"#202124",muted:"#5f6368",grid:"#e8eaed",ground:"#ffffff",alarm:"#c5221f"},dark:{ink:"#ffffff",muted:"#bdc1c6",grid:"#474747",ground:"#303030",alarm:"#ff8a80"}};function zl(e,t){let{colour:n}=Wt[e];return n==="ink"?ut[t].ink:re[n][t]}var bd=new Map([...at.map(e=>[e,{words:re[e].label.toLowerCase(),term:e}]),["overfitting",{words:"overfitting",term:"generalisation"}],["hidden_overfitting",{words:"hidden overfitting",term:"generalisation"}],["easy_validation",{words:"easy validation set",term:"generalisation"}],["stale_batchnorm",{words:"stale batch norm",term:"batchnorm"}],["dropout_before_batchnorm",{words:"dropout before batch norm",term:"dropout"}],["denominator",{words:"wrong denominator",term:"train_averaging"}],["mode_fault",{words:"wrong train/eval mode",term:"other_mode"}],["overlap",{words:"splits overlap",term:"generalisation"}],["nothing",{words:"nothing to explain",term:null}],["inconclusive",{words:"inconclusive",term:null}]]);function ia({code:e,text:t}){let{words:n,term:r}=Vr(e),{head:o,rest:l}=Kl(t),i=r===e?/^([^:.]{1,60}): (.+)$/s.exec(o):null;return{label:i?.[1]??n,head:i?.[2]??o,rest:l,term:r}}function Kl(e){let t=e.split(/(?<=[.!?])\s+(?=\p{Lu})/u),n=t.findIndex(o=>/interval|\(exact\)|\[[^\]]*,[^\]]*\]/.test(o)),r=n<0?1:n+1;return{head:t.slice(0,r).join(" "),rest:t.slice(r).join(" ")}}function Vr(e){return bd.get(e)??{words:e.replaceAll("_"," "),term:null}}var wd=Symbol.for("pv"),vd=0;function u(e,t,n,r,o,l){t||(t={});var i,a,f=t;if("ref"in f&&typeof e!="function")for(a in f={},t)a=="ref"?i=t[a]:f[a]=t[a];var d={type:e,props:f,key:n,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:wd,__v:--vd,__i:-1,__u:0};return(o||l)&&(d.__source=o,d.__self=l),fe.vnode&&fe.vnode(d),d}function wo({run:e}){let t=gn(e).split(/(?<=[/_,;=-])(?=[^/_,;=-])/);return u("bdi",{class:"run-name",children:t.map((n,r)=>u(Q,{children:[r>0&&u("wbr",{}),n]}))})}function aa(e){let{answer:t,filter:n,ticked:r,onTick:o}=e,{runs:l,problem:i}=Us(t.runs,n),a=l.filter(d=>d.last!==null).map(Ce),f=a.filter(d=>r.has(d)).length;return u("nav",{class:"runs","aria-label":"Runs",children:[u("div",{class:"runs-head",children:[u("input",{type:"search",placeholder:"Filter runs (regex)","aria-label":"Filter runs by regular expression",value:n,onInput:d=>e.onFilter(d.currentTarget.value)}),i!==null&&u("p",{class:"note",children:i}),u("label",{class:"tick-all",children:[u("input",{type:"checkbox",ref:d=>{d!==null&&(d.indeterminate=f>0&&f<a.length)},checked:f>0&&f===a.length,disabled:a.length===0,onChange:()=>o(a,f<a.length)}),u("span",{children:l.length===t.runs.length?`${l.length} ${l.length===1?"run":"runs"}`:`${l.length} of ${t.runs.length} runs`}),u("span",{class:"figure",children:"last gap"})]})]}),u("ul",{children:l.map(d=>u(xd,{run:d,list:e},Ce(d)))}),t.others.length>0&&u("p",{class:"note others",title:t.others.slice(0,40).map(hn).join(`
`),children:[t.others.length," ",t.others.length===1?"run":"runs"," without loss-gap records"]})]})}function xd({run:e,list:t}){let n=Ce(e),r=gn(e),o=n===t.inspected;return u("li",{class:o?"inspected":"",children:[u("input",{type:"checkbox","aria-label":`Compare ${r}`,checked:t.ticked.has(n),disabled:e.last===null,onChange:l=>t.onTick([n],l.currentTarget.checked)}),u("button",{type:"button","aria-current":o?"true":void 0,title:`${r}
${sa(e)}`,onClick:()=>t.onInspect(e),children:[u("span",{class:"swatch",style:{background:t.colour(e)}}),u(wo,{run:e}),u(kd,{run:e}),u("span",{class:"run-state",children:sa(e)})]})]})}function kd({run:e}){if(e.error!==null)return u("span",{class:"figure alarm",children:"error"});let t=e.last?.gap??null;return u("span",{class:"figure",children:t===null?"–":he(t,Math.min(4,We(t)))})}function sa(e){let t=e.age===null?[]:[qs(e.age)];return e.error!==null?[e.error,...t].join(" · "):[...e.verdict===null?[]:[Vr(e.verdict).words],...t].join(" · ")}var ua="the best epoch, with the lowest validation loss",ca="where the plateau begins: after it the validation loss improves no further than its noise";function fa({best:e,plateau:t}){let n=[];return e!==null&&e===t?[{epoch:e,label:"best, plateau",words:`${ua}, and ${ca}`}]:(e!==null&&n.push({epoch:e,label:"best",words:ua}),t!==null&&n.push({epoch:t,label:"plateau",words:ca}),n.sort((r,o)=>r.epoch-o.epoch))}function da(e,t){return e.filter(n=>n.epoch===t).map(({words:n})=>`; ${n}`).join("")}function pa(e,t,[n,r],o){let l=(v,k)=>Math.max(n,Math.min(r-k,v)),i=e.map((v,k)=>{let S=t[k]??0;return l(v-S/2,S)}),[a,f]=i;if(a===void 0||f===void 0)return i;let[d,h]=[t[0]??0,t[1]??0],g=a+d+o-f;if(g<=0)return i;let _=l(f+g/2,h),y=l(_-o-d,d);return[y,Math.max(_,y+d+o)]}function Bl(e){return at.filter(t=>e.terms.get(t)?.value.some(n=>n!==null&&n!==0))}function Ir(e,t,n){let[r,o,l]=[0,0,!1];for(let i=t;i<=n;i++){let a=e[i]??null;a!==null&&(Number.isFinite(a)?(r+=a,o+=1):l=!0)}return o>0?r/o:l?Number.NaN:null}function ma(e,t){let n=[0,e.length-1];if(t===null)return n;let r=e.findIndex(l=>l>=t.from),o=e.findLastIndex(l=>l<=t.to);return r<0||o<r?n:[r,o]}function vo(e,t){let[n,r]=ma(e,t),o=ga(e)/2;return[(e[n]??0)-o,(e[r]??0)+o]}function ha(e,t,n){let[r,o]=ma(e.epoch,t),l=Math.max(1,Math.ceil((o-r+1)/Math.max(1,n))),i=ga(e.epoch)/2,a=Bl(e),f=[];for(let d=r;d<=o;d+=l)f.push(Sd(e,a,[d,Math.min(o,d+l-1)],i));return f}function xo(e){let t=e[0];return t===void 0?1:t.last-t.first+1}function ga(e){let t=e.slice(1).map((n,r)=>n-(e[r]??n));return t.sort((n,r)=>n-r),t[t.length>>1]??1}function Sd(e,t,[n,r],o){let[l,i]=[e.epoch[n]??0,e.epoch[r]??0],a=e.gap.slice(n,r+1).filter(ya);return{first:n,last:r,centre:(l+i)/2,left:l-o,right:i+o,gap:Ir(e.gap,n,r),gapLow:a.length>0?Math.min(...a):null,gapHigh:a.length>0?Math.max(...a):null,parts:Td(e.terms,t,n,r),hasNonFinite:Ul(e,n,r).length>0}}function Td(e,t,n,r){let[o,l]=[0,0],i=[];for(let a of t){let f=Ir(e.get(a)?.value??[],n,r);if(!ya(f)||f===0)continue;let d=f>0?o:l;i.push({term:a,value:f,base:d,top:d+f}),f>0?o+=f:l+=f}return i}function ya(e){return e!==null&&Number.isFinite(e)}function Ul(e,t=0,n=e.epoch.length-1){let r=[e.gap,...[...e.terms.values()].map(l=>l.value)],o=[];for(let l=t;l<=n;l++){let i=a=>a!=null&&!Number.isFinite(a);r.some(a=>i(a[l]))&&o.push(l)}return o}function _a(e){let[t,n]=[0,0];for(let o of e)for(let l of[o.gapLow,o.gapHigh,...o.parts.map(i=>i.top)])l!==null&&(t=Math.min(t,l),n=Math.max(n,l));let r=(n-t)*.06||.5;return[t<0?t-r:-r/4,n>0?n+r:r/4]}function ba({best:e,span:t,setSpan:n,choice:r,choose:o}){return u("span",{class:"aside",children:[t===null?u("span",{class:"hint",children:e===null?"click or ← →":"click, ← → or B (best)"}):u("button",{type:"button",onClick:()=>n(null),children:"Show all epochs"}),u("span",{class:"views",children:$l.map(l=>u("button",{type:"button","aria-pressed":r.view===l,onClick:()=>o({view:l}),children:l},l))})]})}function wa({marks:e,epoch:t,choice:n,choose:r}){let o=e.filter(l=>l.epoch===t);return u("span",{class:"aside",children:[o.map(({label:l})=>u("span",{class:"chip",children:l},l)),n.epoch===null?u("span",{class:"chip",children:"following the last"}):u("button",{type:"button",onClick:()=>r({epoch:null}),children:"Follow the last"})]})}function Wr(e){return u("section",{class:`card ${e.name}-card`,children:[u("div",{class:"card-head",children:[u("h2",{children:e.title}),e.aside]}),e.children]})}function va(e){return e!=="gap"}function xa(e,t,n){let r=Ce(e);if(t==="gap")return{key:r,run:e,epoch:e.history.epoch,value:e.history.gap};let o=n?Ed(n,t):void 0;return!n||o===void 0?null:{key:r,run:e,epoch:n.columns.epoch,value:o}}function Ed(e,t){let{columns:n}=e;return t==="gap"?n.gap:t==="train_reported"||t==="val_reported"?n.rungs.get(t):n.terms.get(t)?.value}function ka(e){let t=[...new Set(e.flatMap(o=>o.epoch))].sort((o,l)=>o-l),n=new Map(t.map((o,l)=>[o,l])),r=e.map(o=>{let l=new Array(t.length).fill(void 0);return o.epoch.forEach((i,a)=>{l[n.get(i)??0]=$n(o.value[a]??null)}),l});return{epoch:t,values:r}}function $n(e){return e!==null&&Number.isFinite(e)?e:null}function Ta(e,t){let{epoch:n,values:r}=ka(e),{expression:o,problem:l}=Rd(t),i=new Map;e.forEach(({key:f,run:d},h)=>{let g=Sa(d,o),_=g===null?f:`group ${g}`;i.set(_,[...i.get(_)??[],h])});let a=[...i.entries()].flatMap(([f,d])=>{let[h]=d.flatMap(S=>e[S]??[]);if(h===void 0)return[];let g=d.map(S=>r[S]??[]),_=d.flatMap(S=>e[S]?.key??[]),y=g.length===1?null:Sa(h.run,o),v={value:g[0]??[],range:null},k=y===null?v:Pd(g,n.length);return[{key:f,group:y,run:h.run,members:_,...k}]});return{epoch:n,drawn:a,problem:l}}function Rd(e){if(e==="")return{expression:null,problem:null};try{return{expression:new RegExp(e),problem:null}}catch{return{expression:null,problem:"not a regular expression: runs are not grouped"}}}function Sa({run:e},t){let n=t?.exec(e)??null,r=n===null?"":n[1]??n[0];return r===""?null:hn(r)}function Pd(e,t){let n=Array.from({length:t},(o,l)=>e.map(i=>i[l]).filter(i=>i!=null)),r=o=>n.map(l=>l.length===0?void 0:o(l));return{value:r(o=>o.reduce((l,i)=>l+i,0)/o.length),range:{low:r(o=>Math.min(...o)),high:r(o=>Math.max(...o))}}}var Cd="uplot",Md="u-hz",Ld="u-vt",Ad="u-title",Nd="u-wrap",Od="u-under",Dd="u-over",Fd="u-axis",In="u-off",$d="u-select",Hd="u-cursor-x",Vd="u-cursor-y",Id="u-cursor-pt",Wd="u-legend",zd="u-live",Kd="u-inline",Bd="u-series",Ud="u-marker",Ea="u-label",Gd="u-value",Kr="width",Br="height";var Ra="bottom",cr="left",Gl="right",ui="#000",Pa=ui+"0",jl="mousemove",Ca="mousedown",ql="mouseup",Ma="mouseenter",La="mouseleave",Aa="dblclick",jd="resize",qd="scroll",Na="change",Ro="dppxchange",ci="--",yr=typeof window<"u",Xl=yr?document:null,dr=yr?window:null,Yd=yr?navigator:null,ae,ko;function ei(){let e=devicePixelRatio;ae!=e&&(ae=e,ko&&ni(Na,ko,ei),ko=matchMedia(`(min-resolution: ${ae-.001}dppx) and (max-resolution: ${ae+.001}dppx)`),Wn(Na,ko,ei),dr.dispatchEvent(new CustomEvent(Ro)))}function xt(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function ti(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function xe(e,t,n){e.style[t]=n+"px"}function zt(e,t,n,r){let o=Xl.createElement(e);return t!=null&&xt(o,t),n?.insertBefore(o,r),o}function Ot(e,t){return zt("div",e,t)}var Oa=new WeakMap;function Jt(e,t,n,r,o){let l="translate("+t+"px,"+n+"px)",i=Oa.get(e);l!=i&&(e.style.transform=l,Oa.set(e,l),t<0||n<0||t>r||n>o?xt(e,In):ti(e,In))}var Da=new WeakMap;function Fa(e,t,n){let r=t+n,o=Da.get(e);r!=o&&(Da.set(e,r),e.style.background=t,e.style.borderColor=n)}var $a=new WeakMap;function Ha(e,t,n,r){let o=t+""+n,l=$a.get(e);o!=l&&($a.set(e,o),e.style.height=n+"px",e.style.width=t+"px",e.style.marginLeft=r?-t/2+"px":0,e.style.marginTop=r?-n/2+"px":0)}var fi={passive:!0},Qd={...fi,capture:!0};function Wn(e,t,n,r){t.addEventListener(e,n,r?Qd:fi)}function ni(e,t,n,r){t.removeEventListener(e,n,fi)}yr&&ei();function Kt(e,t,n,r){let o;n=n||0,r=r||t.length-1;let l=r<=2147483647;for(;r-n>1;)o=l?n+r>>1:kt((n+r)/2),t[o]<e?n=o:r=o;return e-t[n]<=t[r]-e?n:r}function du(e){return(n,r,o)=>{let l=-1,i=-1;for(let a=r;a<=o;a++)if(e(n[a])){l=a;break}for(let a=o;a>=r;a--)if(e(n[a])){i=a;break}return[l,i]}}var pu=e=>e!=null,mu=e=>e!=null&&e>0,Mo=du(pu),Zd=du(mu);function Jd(e,t,n,r=0,o=!1){let l=o?Zd:Mo,i=o?mu:pu;[t,n]=l(e,t,n);let a=e[t],f=e[t];if(t>-1)if(r==1)a=e[t],f=e[n];else if(r==-1)a=e[n],f=e[t];else for(let d=t;d<=n;d++){let h=e[d];i(h)&&(h<a?a=h:h>f&&(f=h))}return[a??ge,f??-ge]}function Lo(e,t,n,r){let o=Wa(e),l=Wa(t);e==t&&(o==-1?(e*=n,t/=n):(e/=n,t*=n));let i=n==10?rn:hu,a=o==1?kt:Dt,f=l==1?Dt:kt,d=a(i(Ke(e))),h=f(i(Ke(t))),g=pr(n,d),_=pr(n,h);return n==10&&(d<0&&(g=ye(g,-d)),h<0&&(_=ye(_,-h))),r||n==2?(e=g*o,t=_*l):(e=bu(e,g),t=Ao(t,_)),[e,t]}function di(e,t,n,r){let o=Lo(e,t,n,r);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var pi=.1,Va={mode:3,pad:pi},Gr={pad:0,soft:null,mode:0},Xd={min:Gr,max:Gr};function Po(e,t,n,r){return No(n)?Ia(e,t,n):(Gr.pad=n,Gr.soft=r?0:null,Gr.mode=r?3:0,Ia(e,t,Xd))}function ie(e,t){return e??t}function ep(e,t,n){for(t=ie(t,0),n=ie(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function Ia(e,t,n){let r=n.min,o=n.max,l=ie(r.pad,0),i=ie(o.pad,0),a=ie(r.hard,-ge),f=ie(o.hard,ge),d=ie(r.soft,ge),h=ie(o.soft,-ge),g=ie(r.mode,0),_=ie(o.mode,0),y=t-e,v=rn(y),k=ct(Ke(e),Ke(t)),S=rn(k),E=Ke(S-v);(y<1e-24||E>10)&&(y=0,(e==0||t==0)&&(y=1e-24,g==2&&d!=ge&&(l=0),_==2&&h!=-ge&&(i=0)));let x=y||k||1e3,L=rn(x),R=pr(10,kt(L)),q=x*(y==0?e==0?.1:1:l),F=ye(bu(e-q,R/10),24),Y=e>=d&&(g==1||g==3&&F<=d||g==2&&F>=d)?d:ge,K=ct(a,F<Y&&e>=Y?Y:Bt(Y,F)),J=x*(y==0?t==0?.1:1:i),z=ye(Ao(t+J,R/10),24),M=t<=h&&(_==1||_==3&&z>=h||_==2&&z<=h)?h:-ge,B=Bt(f,z>M&&t<=M?M:ct(M,z));return K==B&&K==0&&(B=100),[K,B]}var tp=new Intl.NumberFormat(yr?Yd.language:"en-US"),mi=e=>tp.format(e),St=Math,Eo=St.PI,Ke=St.abs,kt=St.floor,ze=St.round,Dt=St.ceil,Bt=St.min,ct=St.max,pr=St.pow,Wa=St.sign,rn=St.log10,hu=St.log2,np=(e,t=1)=>St.sinh(e)*t,Yl=(e,t=1)=>St.asinh(e/t),ge=1/0;function za(e){return(rn((e^e>>31)-(e>>31))|0)+1}function ri(e,t,n){return Bt(ct(e,t),n)}function gu(e){return typeof e=="function"}function te(e){return gu(e)?e:()=>e}var rp=()=>{},yu=e=>e,_u=(e,t)=>t,op=e=>null,Ka=e=>!0,Ba=(e,t)=>e==t,lp=/\.\d*?(?=9{6,}|0{6,})/gm,zn=e=>{if(vu(e)||_n.has(e))return e;let t=`${e}`,n=t.match(lp);if(n==null)return e;let r=n[0].length-1;if(t.indexOf("e-")!=-1){let[o,l]=t.split("e");return+`${zn(o)}e${l}`}return ye(e,r)};function Hn(e,t){return zn(ye(zn(e/t))*t)}function Ao(e,t){return zn(Dt(zn(e/t))*t)}function bu(e,t){return zn(kt(zn(e/t))*t)}function ye(e,t=0){if(vu(e))return e;let n=10**t,r=e*n*(1+Number.EPSILON);return ze(r)/n}var _n=new Map;function wu(e){return((""+e).split(".")[1]||"").length}function qr(e,t,n,r){let o=[],l=r.map(wu);for(let i=t;i<n;i++){let a=Ke(i),f=ye(pr(e,i),a);for(let d=0;d<r.length;d++){let h=e==10?+`${r[d]}e${i}`:r[d]*f,g=(i>=0?0:a)+(i>=l[d]?0:l[d]),_=e==10?h:ye(h,g);o.push(_),_n.set(_,g)}}return o}var jr={},hi=[],mr=[null,null],yn=Array.isArray,vu=Number.isInteger,ip=e=>e===void 0;function Ua(e){return typeof e=="string"}function No(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function sp(e){return e!=null&&typeof e=="object"}var ap=Object.getPrototypeOf(Uint8Array),xu="__proto__";function hr(e,t=No){let n;if(yn(e)){let r=e.find(o=>o!=null);if(yn(r)||t(r)){n=Array(e.length);for(let o=0;o<e.length;o++)n[o]=hr(e[o],t)}else n=e.slice()}else if(e instanceof ap)n=e.slice();else if(t(e)){n={};for(let r in e)r!=xu&&(n[r]=hr(e[r],t))}else n=e;return n}function Fe(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let o in r)o!=xu&&(No(e[o])?Fe(e[o],hr(r[o])):e[o]=hr(r[o]))}return e}var up=0,cp=1,fp=2;function dp(e,t,n){for(let r=0,o,l=-1;r<t.length;r++){let i=t[r];if(i>l){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<n&&e[o]==null;)e[l=o++]=null}}}function pp(e,t){if(gp(e)){let i=e[0].slice();for(let a=1;a<e.length;a++)i.push(...e[a].slice(1));return yp(i[0])||(i=hp(i)),i}let n=new Set;for(let i=0;i<e.length;i++){let f=e[i][0],d=f.length;for(let h=0;h<d;h++)n.add(f[h])}let r=[Array.from(n).sort((i,a)=>i-a)],o=r[0].length,l=new Map;for(let i=0;i<o;i++)l.set(r[0][i],i);for(let i=0;i<e.length;i++){let a=e[i],f=a[0];for(let d=1;d<a.length;d++){let h=a[d],g=Array(o).fill(void 0),_=t?t[i][d]:cp,y=[];for(let v=0;v<h.length;v++){let k=h[v],S=l.get(f[v]);k===null?_!=up&&(g[S]=k,_==fp&&y.push(S)):g[S]=k}dp(g,y,o),r.push(g)}}return r}var mp=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function hp(e){let t=e[0],n=t.length,r=Array(n);for(let l=0;l<r.length;l++)r[l]=l;r.sort((l,i)=>t[l]-t[i]);let o=[];for(let l=0;l<e.length;l++){let i=e[l],a=Array(n);for(let f=0;f<n;f++)a[f]=i[r[f]];o.push(a)}return o}function gp(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let o=e[r][0];if(o.length!=n)return!1;if(o!=t){for(let l=0;l<n;l++)if(o[l]!=t[l])return!1}}return!0}function yp(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,o=n-1;for(;r<=o&&e[r]==null;)r++;for(;o>=r&&e[o]==null;)o--;if(o<=r)return!0;let l=ct(1,kt((o-r+1)/t));for(let i=e[r],a=r+l;a<=o;a+=l){let f=e[a];if(f!=null){if(f<=i)return!1;i=f}}return!0}var ku=["January","February","March","April","May","June","July","August","September","October","November","December"],Su=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Tu(e){return e.slice(0,3)}var _p=Su.map(Tu),bp=ku.map(Tu),wp={MMMM:ku,MMM:bp,WWWW:Su,WWW:_p};function zr(e){return(e<10?"0":"")+e}function vp(e){return(e<10?"00":e<100?"0":"")+e}var xp={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>zr(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>zr(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>zr(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>zr(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>zr(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>vp(e.getMilliseconds())};function gi(e,t){t=t||wp;let n=[],r=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=r.exec(e);)n.push(o[0][0]=="{"?xp[o[1]]:o[0]);return l=>{let i="";for(let a=0;a<n.length;a++)i+=typeof n[a]=="string"?n[a]:n[a](l,t);return i}}var kp=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Sp(e,t){let n;return t=="UTC"||t=="Etc/UTC"?n=new Date(+e+e.getTimezoneOffset()*6e4):t==kp?n=e:(n=new Date(e.toLocaleString("en-US",{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}var Eu=e=>e%1==0,Co=[1,2,2.5,5],Tp=qr(10,-32,0,Co),Ru=qr(10,0,32,Co),Ep=Ru.filter(Eu),Vn=Tp.concat(Ru),yi=`
`,Pu="{YYYY}",Ga=yi+Pu,Cu="{M}/{D}",Ur=yi+Cu,So=Ur+"/{YY}",Mu="{aa}",Rp="{h}:{mm}",fr=Rp+Mu,ja=yi+fr,qa=":{ss}",ce=null;function Lu(e){let t=e*1e3,n=t*60,r=n*60,o=r*24,l=o*30,i=o*365,f=(e==1?qr(10,0,3,Co).filter(Eu):qr(10,-3,0,Co)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,l,l*2,l*3,l*4,l*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),d=[[i,Pu,ce,ce,ce,ce,ce,ce,1],[o*28,"{MMM}",Ga,ce,ce,ce,ce,ce,1],[o,Cu,Ga,ce,ce,ce,ce,ce,1],[r,"{h}"+Mu,So,ce,Ur,ce,ce,ce,1],[n,fr,So,ce,Ur,ce,ce,ce,1],[t,qa,So+" "+fr,ce,Ur+" "+fr,ce,ja,ce,1],[e,qa+".{fff}",So+" "+fr,ce,Ur+" "+fr,ce,ja,ce,1]];function h(g){return(_,y,v,k,S,E)=>{let x=[],L=S>=i,R=S>=l&&S<i,q=g(v),F=ye(q*e,3),Y=Ql(q.getFullYear(),L?0:q.getMonth(),R||L?1:q.getDate()),K=ye(Y*e,3);if(R||L){let J=R?S/l:0,z=L?S/i:0,M=F==K?F:ye(Ql(Y.getFullYear()+z,Y.getMonth()+J,1)*e,3),B=new Date(ze(M/e)),N=B.getFullYear(),G=B.getMonth();for(let W=0;M<=k;W++){let ne=Ql(N+z*W,G+J*W,1),I=ne-g(ye(ne*e,3));M=ye((+ne+I)*e,3),M<=k&&x.push(M)}}else{let J=S>=o?o:S,z=kt(v)-kt(F),M=K+z+Ao(F-K,J);x.push(M);let B=g(M),N=B.getHours()+B.getMinutes()/n+B.getSeconds()/r,G=S/r,W=_.axes[y]._space,ne=E/W;for(;M=ye(M+S,e==1?0:3),!(M>k);)if(G>1){let I=kt(ye(N+G,6))%24,oe=g(M).getHours()-I;oe>1&&(oe=-1),M-=oe*r,N=(N+G)%24;let de=x[x.length-1];ye((M-de)/S,3)*ne>=.7&&x.push(M)}else x.push(M)}return x}}return[f,d,h]}var[Pp,Cp,Mp]=Lu(1),[Lp,Ap,Np]=Lu(.001);qr(2,-53,53,[1]);function Ya(e,t){return e.map(n=>n.map((r,o)=>o==0||o==8||r==null?r:t(o==1||n[8]==0?r:n[1]+r)))}function Qa(e,t){return(n,r,o,l,i)=>{let a=t.find(v=>i>=v[0])||t[t.length-1],f,d,h,g,_,y;return r.map(v=>{let k=e(v),S=k.getFullYear(),E=k.getMonth(),x=k.getDate(),L=k.getHours(),R=k.getMinutes(),q=k.getSeconds(),F=S!=f&&a[2]||E!=d&&a[3]||x!=h&&a[4]||L!=g&&a[5]||R!=_&&a[6]||q!=y&&a[7]||a[1];return f=S,d=E,h=x,g=L,_=R,y=q,F(k)})}}function Op(e,t){let n=gi(t);return(r,o,l,i,a)=>o.map(f=>n(e(f)))}function Ql(e,t,n){return new Date(e,t,n)}function Za(e,t){return t(e)}var Dp="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Ja(e,t){return(n,r,o,l)=>l==null?ci:t(e(r))}function Fp(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function $p(e,t){return e.series[t].fill(e,t)}var Hp={show:!0,live:!0,isolate:!1,mount:rp,markers:{show:!0,width:2,stroke:Fp,fill:$p,dash:"solid"},idx:null,idxs:null,values:[]};function Vp(e,t){let n=e.cursor.points,r=Ot(),o=n.size(e,t);xe(r,Kr,o),xe(r,Br,o);let l=o/-2;xe(r,"marginLeft",l),xe(r,"marginTop",l);let i=n.width(e,t,o);return i&&xe(r,"borderWidth",i),r}function Ip(e,t){let n=e.series[t].points;return n._fill||n._stroke}function Wp(e,t){let n=e.series[t].points;return n._stroke||n._fill}function zp(e,t){return e.series[t].points.size}var Zl=[0,0];function Kp(e,t,n){return Zl[0]=t,Zl[1]=n,Zl}function To(e,t,n,r=!0){return o=>{o.button==0&&(!r||o.target==t)&&n(o)}}function Jl(e,t,n,r=!0){return o=>{(!r||o.target==t)&&n(o)}}var Bp={show:!0,x:!0,y:!0,lock:!1,move:Kp,points:{one:!1,show:Vp,size:zp,width:0,stroke:Wp,fill:Ip},bind:{mousedown:To,mouseup:To,click:To,dblclick:To,mousemove:Jl,mouseleave:Jl,mouseenter:Jl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,o)=>r-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Au={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},_i=Fe({},Au,{filter:_u}),Nu=Fe({},_i,{size:10}),Ou=Fe({},Au,{show:!1}),bi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Du="bold "+bi,Fu=1.5,Xa={show:!0,scale:"x",stroke:ui,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Du,side:2,grid:_i,ticks:Nu,border:Ou,font:bi,lineGap:Fu,rotate:0},Up="Value",Gp="Time",eu={show:!0,scale:"x",auto:!1,sorted:1,min:ge,max:-ge,idxs:[]};function jp(e,t,n,r,o){return t.map(l=>l==null?"":mi(l))}function qp(e,t,n,r,o,l,i){let a=[],f=_n.get(o)||0;n=i?n:ye(Ao(n,o),f);for(let d=n;d<=r;d=ye(d+o,f))a.push(Object.is(d,-0)?0:d);return a}function oi(e,t,n,r,o,l,i){let a=[],f=e.scales[e.axes[t].scale].log,d=f==10?rn:hu,h=kt(d(n));o=pr(f,h),f==10&&(o=Vn[Kt(o,Vn)]);let g=n,_=o*f;f==10&&(_=Vn[Kt(_,Vn)]);do a.push(g),g=g+o,f==10&&!_n.has(g)&&(g=ye(g,_n.get(o))),g>=_&&(o=g,_=o*f,f==10&&(_=Vn[Kt(_,Vn)]));while(g<=r);return a}function Yp(e,t,n,r,o,l,i){let f=e.scales[e.axes[t].scale].asinh,d=r>f?oi(e,t,ct(f,n),r,o):[f],h=r>=0&&n<=0?[0]:[];return(n<-f?oi(e,t,ct(f,-r),-n,o):[f]).reverse().map(_=>-_).concat(h,d)}var $u=/./,Qp=/[12357]/,Zp=/[125]/,tu=/1/,li=(e,t,n,r)=>e.map((o,l)=>t==4&&o==0||l%r==0&&n.test(o.toExponential()[o<0?1:0])?o:null);function Jp(e,t,n,r,o){let l=e.axes[n],i=l.scale,a=e.scales[i],f=e.valToPos,d=l._space,h=f(10,i),g=f(9,i)-h>=d?$u:f(7,i)-h>=d?Qp:f(5,i)-h>=d?Zp:tu;if(g==tu){let _=Ke(f(1,i)-h);if(_<d)return li(t.slice().reverse(),a.distr,g,Dt(d/_)).reverse()}return li(t,a.distr,g,1)}function Xp(e,t,n,r,o){let l=e.axes[n],i=l.scale,a=l._space,f=e.valToPos,d=Ke(f(1,i)-f(2,i));return d<a?li(t.slice().reverse(),3,$u,Dt(a/d)).reverse():t}function em(e,t,n,r){return r==null?ci:t==null?"":mi(t)}var nu={show:!0,scale:"y",stroke:ui,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Du,side:3,grid:_i,ticks:Nu,border:Ou,font:bi,lineGap:Fu,rotate:0};function tm(e,t){let n=3+(e||1)*2;return ye(n*t,3)}function nm(e,t){let{scale:n,idxs:r}=e.series[0],o=e._data[0],l=e.valToPos(o[r[0]],n,!0),i=e.valToPos(o[r[1]],n,!0),a=Ke(i-l),f=e.series[t],d=a/(f.points.space*ae);return r[1]-r[0]<=d}var ru={scale:null,auto:!0,sorted:0,min:ge,max:-ge},Hu=(e,t,n,r,o)=>o,ou={show:!0,auto:!0,sorted:0,gaps:Hu,alpha:1,facets:[Fe({},ru,{scale:"x"}),Fe({},ru,{scale:"y"})]},lu={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Hu,alpha:1,points:{show:nm,filter:null},values:null,min:ge,max:-ge,idxs:[],path:null,clip:null};function rm(e,t,n,r,o){return n/10}var Vu={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},om=Fe({},Vu,{time:!1,ori:1}),iu={};function Iu(e,t){let n=iu[e];return n||(n={key:e,plots:[],sub(r){n.plots.push(r)},unsub(r){n.plots=n.plots.filter(o=>o!=r)},pub(r,o,l,i,a,f,d){for(let h=0;h<n.plots.length;h++)n.plots[h]!=o&&n.plots[h].pub(r,o,l,i,a,f,d)}},e!=null&&(iu[e]=n)),n}var gr=1,ii=2;function Kn(e,t,n){let r=e.mode,o=e.series[t],l=r==2?e._data[t]:e._data,i=e.scales,a=e.bbox,f=l[0],d=r==2?l[1]:l[t],h=r==2?i[o.facets[0].scale]:i[e.series[0].scale],g=r==2?i[o.facets[1].scale]:i[o.scale],_=a.left,y=a.top,v=a.width,k=a.height,S=e.valToPosH,E=e.valToPosV;return h.ori==0?n(o,f,d,h,g,S,E,_,y,v,k,Do,_r,$o,zu,Bu):n(o,f,d,h,g,E,S,y,_,k,v,Fo,br,xi,Ku,Uu)}function wi(e,t){let n=0,r=0,o=ie(e.bands,hi);for(let l=0;l<o.length;l++){let i=o[l];i.series[0]==t?n=i.dir:i.series[1]==t&&(i.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function lm(e,t,n,r,o){let l=e.mode,i=e.series[t],a=l==2?i.facets[1].scale:i.scale,f=e.scales[a];return o==-1?f.min:o==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function on(e,t,n,r,o,l){return Kn(e,t,(i,a,f,d,h,g,_,y,v,k,S)=>{let E=i.pxRound,x=d.dir*(d.ori==0?1:-1),L=d.ori==0?_r:br,R,q;x==1?(R=n,q=r):(R=r,q=n);let F=E(g(a[R],d,k,y)),Y=E(_(f[R],h,S,v)),K=E(g(a[q],d,k,y)),J=E(_(l==1?h.max:h.min,h,S,v)),z=new Path2D(o);return L(z,K,J),L(z,F,J),L(z,F,Y),z})}function Oo(e,t,n,r,o,l){let i=null;if(e.length>0){i=new Path2D;let a=t==0?$o:xi,f=n;for(let g=0;g<e.length;g++){let _=e[g];if(_[1]>_[0]){let y=_[0]-f;y>0&&a(i,f,r,y,r+l),f=_[1]}}let d=n+o-f,h=10;d>0&&a(i,f,r-h/2,d,r+l+h)}return i}function im(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function vi(e,t,n,r,o,l,i){let a=[],f=e.length;for(let d=o==1?n:r;d>=n&&d<=r;d+=o)if(t[d]===null){let g=d,_=d;if(o==1)for(;++d<=r&&t[d]===null;)_=d;else for(;--d>=n&&t[d]===null;)_=d;let y=l(e[g]),v=_==g?y:l(e[_]),k=g-o;y=i<=0&&k>=0&&k<f?l(e[k]):y;let E=_+o;v=i>=0&&E>=0&&E<f?l(e[E]):v,v>=y&&a.push([y,v])}return a}function su(e){return e==0?yu:e==1?ze:t=>Hn(t,e)}function Wu(e){let t=e==0?Do:Fo,n=e==0?(o,l,i,a,f,d)=>{o.arcTo(l,i,a,f,d)}:(o,l,i,a,f,d)=>{o.arcTo(i,l,f,a,d)},r=e==0?(o,l,i,a,f)=>{o.rect(l,i,a,f)}:(o,l,i,a,f)=>{o.rect(i,l,f,a)};return(o,l,i,a,f,d=0,h=0)=>{d==0&&h==0?r(o,l,i,a,f):(d=Bt(d,a/2,f/2),h=Bt(h,a/2,f/2),t(o,l+d,i),n(o,l+a,i,l+a,i+f,d),n(o,l+a,i+f,l,i+f,h),n(o,l,i+f,l,i,h),n(o,l,i,l+a,i,d),o.closePath())}}var Do=(e,t,n)=>{e.moveTo(t,n)},Fo=(e,t,n)=>{e.moveTo(n,t)},_r=(e,t,n)=>{e.lineTo(t,n)},br=(e,t,n)=>{e.lineTo(n,t)},$o=Wu(0),xi=Wu(1),zu=(e,t,n,r,o,l)=>{e.arc(t,n,r,o,l)},Ku=(e,t,n,r,o,l)=>{e.arc(n,t,r,o,l)},Bu=(e,t,n,r,o,l,i)=>{e.bezierCurveTo(t,n,r,o,l,i)},Uu=(e,t,n,r,o,l,i)=>{e.bezierCurveTo(n,t,o,r,i,l)};function Gu(e){return(t,n,r,o,l)=>Kn(t,n,(i,a,f,d,h,g,_,y,v,k,S)=>{let{pxRound:E,points:x}=i,L,R;d.ori==0?(L=Do,R=zu):(L=Fo,R=Ku);let q=ye(x.width*ae,3),F=(x.size-x.width)/2*ae,Y=ye(F*2,3),K=new Path2D,J=new Path2D,{left:z,top:M,width:B,height:N}=t.bbox;$o(J,z-Y,M-Y,B+Y*2,N+Y*2);let G=W=>{if(f[W]!=null){let ne=E(g(a[W],d,k,y)),I=E(_(f[W],h,S,v));L(K,ne+F,I),R(K,ne,I,F,0,Eo*2)}};if(l)l.forEach(G);else for(let W=r;W<=o;W++)G(W);return{stroke:q>0?K:null,fill:K,clip:J,flags:gr|ii}})}function ju(e){return(t,n,r,o,l,i)=>{r!=o&&(l!=r&&i!=r&&e(t,n,r),l!=o&&i!=o&&e(t,n,o),e(t,n,i))}}var sm=ju(_r),am=ju(br);function qu(e){let t=ie(e?.alignGaps,0);return(n,r,o,l)=>Kn(n,r,(i,a,f,d,h,g,_,y,v,k,S)=>{[o,l]=Mo(f,o,l);let E=i.pxRound,x=N=>E(g(N,d,k,y)),L=N=>E(_(N,h,S,v)),R,q;d.ori==0?(R=_r,q=sm):(R=br,q=am);let F=d.dir*(d.ori==0?1:-1),Y={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:gr},K=Y.stroke,J=!1;if(l-o>=k*4){let N=H=>n.posToVal(H,d.key,!0),G=null,W=null,ne,I,ft,ke=x(a[F==1?o:l]),oe=x(a[o]),de=x(a[l]),X=N(F==1?oe+1:de-1);for(let H=F==1?o:l;H>=o&&H<=l;H+=F){let $e=a[H],Se=(F==1?$e<X:$e>X)?ke:x($e),ue=f[H];Se==ke?ue!=null?(I=ue,G==null?(R(K,Se,L(I)),ne=G=W=I):I<G?G=I:I>W&&(W=I)):ue===null&&(J=!0):(G!=null&&q(K,ke,L(G),L(W),L(ne),L(I)),ue!=null?(I=ue,R(K,Se,L(I)),G=W=ne=I):(G=W=null,ue===null&&(J=!0)),ke=Se,X=N(ke+F))}G!=null&&G!=W&&ft!=ke&&q(K,ke,L(G),L(W),L(ne),L(I))}else for(let N=F==1?o:l;N>=o&&N<=l;N+=F){let G=f[N];G===null?J=!0:G!=null&&R(K,x(a[N]),L(G))}let[M,B]=wi(n,r);if(i.fill!=null||M!=0){let N=Y.fill=new Path2D(K),G=i.fillTo(n,r,i.min,i.max,M),W=L(G),ne=x(a[o]),I=x(a[l]);F==-1&&([I,ne]=[ne,I]),R(N,I,W),R(N,ne,W)}if(!i.spanGaps){let N=[];J&&N.push(...vi(a,f,o,l,F,x,t)),Y.gaps=N=i.gaps(n,r,o,l,N),Y.clip=Oo(N,d.ori,y,v,k,S)}return B!=0&&(Y.band=B==2?[on(n,r,o,l,K,-1),on(n,r,o,l,K,1)]:on(n,r,o,l,K,B)),Y})}function um(e){let t=ie(e.align,1),n=ie(e.ascDesc,!1),r=ie(e.alignGaps,0),o=ie(e.extend,!1);return(l,i,a,f)=>Kn(l,i,(d,h,g,_,y,v,k,S,E,x,L)=>{[a,f]=Mo(g,a,f);let R=d.pxRound,{left:q,width:F}=l.bbox,Y=oe=>R(v(oe,_,x,S)),K=oe=>R(k(oe,y,L,E)),J=_.ori==0?_r:br,z={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:gr},M=z.stroke,B=_.dir*(_.ori==0?1:-1),N=K(g[B==1?a:f]),G=Y(h[B==1?a:f]),W=G,ne=G;o&&t==-1&&(ne=q,J(M,ne,N)),J(M,G,N);for(let oe=B==1?a:f;oe>=a&&oe<=f;oe+=B){let de=g[oe];if(de==null)continue;let X=Y(h[oe]),H=K(de);t==1?J(M,X,N):J(M,W,H),J(M,X,H),N=H,W=X}let I=W;o&&t==1&&(I=q+F,J(M,I,N));let[ft,ke]=wi(l,i);if(d.fill!=null||ft!=0){let oe=z.fill=new Path2D(M),de=d.fillTo(l,i,d.min,d.max,ft),X=K(de);J(oe,I,X),J(oe,ne,X)}if(!d.spanGaps){let oe=[];oe.push(...vi(h,g,a,f,B,Y,r));let de=d.width*ae/2,X=n||t==1?de:-de,H=n||t==-1?-de:de;oe.forEach($e=>{$e[0]+=X,$e[1]+=H}),z.gaps=oe=d.gaps(l,i,a,f,oe),z.clip=Oo(oe,_.ori,S,E,x,L)}return ke!=0&&(z.band=ke==2?[on(l,i,a,f,M,-1),on(l,i,a,f,M,1)]:on(l,i,a,f,M,ke)),z})}function au(e,t,n,r,o,l,i=ge){if(e.length>1){let a=null;for(let f=0,d=1/0;f<e.length;f++)if(t[f]!==void 0){if(a!=null){let h=Ke(e[f]-e[a]);h<d&&(d=h,i=Ke(n(e[f],r,o,l)-n(e[a],r,o,l)))}a=f}}return i}function cm(e){e=e||jr;let t=ie(e.size,[.6,ge,1]),n=e.align||0,r=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let l=te(o),i=1-t[0],a=ie(t[1],ge),f=ie(t[2],1),d=ie(e.disp,jr),h=ie(e.each,y=>{}),{fill:g,stroke:_}=d;return(y,v,k,S)=>Kn(y,v,(E,x,L,R,q,F,Y,K,J,z,M)=>{let B=E.pxRound,N=n,G=r*ae,W=a*ae,ne=f*ae,I,ft;R.ori==0?[I,ft]=l(y,v):[ft,I]=l(y,v);let ke=R.dir*(R.ori==0?1:-1),oe=R.ori==0?$o:xi,de=R.ori==0?h:(D,_e,He,qn,Rn,Gt,Pn)=>{h(D,_e,He,Rn,qn,Pn,Gt)},X=ie(y.bands,hi).find(D=>D.series[0]==v),H=X!=null?X.dir:0,$e=E.fillTo(y,v,E.min,E.max,H),tt=B(Y($e,q,M,J)),Se,ue,Ft,gt=z,Ee=B(E.width*ae),Ut=!1,en=null,Tt=null,sn=null,Un=null;g!=null&&(Ee==0||_!=null)&&(Ut=!0,en=g.values(y,v,k,S),Tt=new Map,new Set(en).forEach(D=>{D!=null&&Tt.set(D,new Path2D)}),Ee>0&&(sn=_.values(y,v,k,S),Un=new Map,new Set(sn).forEach(D=>{D!=null&&Un.set(D,new Path2D)})));let{x0:Gn,size:Sr}=d;if(Gn!=null&&Sr!=null){N=1,x=Gn.values(y,v,k,S),Gn.unit==2&&(x=x.map(He=>y.posToVal(K+He*z,R.key,!0)));let D=Sr.values(y,v,k,S);Sr.unit==2?ue=D[0]*z:ue=F(D[0],R,z,K)-F(0,R,z,K),gt=au(x,L,F,R,z,K,gt),Ft=gt-ue+G}else gt=au(x,L,F,R,z,K,gt),Ft=gt*i+G,ue=gt-Ft;Ft<1&&(Ft=0),Ee>=ue/2&&(Ee=0),Ft<5&&(B=yu);let Yr=Ft>0,Tn=gt-Ft-(Yr?Ee:0);ue=B(ri(Tn,ne,W)),Se=(N==0?ue/2:N==ke?0:ue)-N*ke*((N==0?G/2:0)+(Yr?Ee/2:0));let nt={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},jn=Ut?null:new Path2D,tn=null;if(X!=null)tn=y.data[X.series[1]];else{let{y0:D,y1:_e}=d;D!=null&&_e!=null&&(L=_e.values(y,v,k,S),tn=D.values(y,v,k,S))}let En=I*ue,Z=ft*ue;for(let D=ke==1?k:S;D>=k&&D<=S;D+=ke){let _e=L[D];if(_e==null)continue;if(tn!=null){let dt=tn[D]??0;if(_e-dt==0)continue;tt=Y(dt,q,M,J)}let He=R.distr!=2||d!=null?x[D]:D,qn=F(He,R,z,K),Rn=Y(ie(_e,$e),q,M,J),Gt=B(qn-Se),Pn=B(ct(Rn,tt)),yt=B(Bt(Rn,tt)),Et=Pn-yt;if(_e!=null){let dt=_e<0?Z:En,$t=_e<0?En:Z;Ut?(Ee>0&&sn[D]!=null&&oe(Un.get(sn[D]),Gt,yt+kt(Ee/2),ue,ct(0,Et-Ee),dt,$t),en[D]!=null&&oe(Tt.get(en[D]),Gt,yt+kt(Ee/2),ue,ct(0,Et-Ee),dt,$t)):oe(jn,Gt,yt+kt(Ee/2),ue,ct(0,Et-Ee),dt,$t),de(y,v,D,Gt-Ee/2,yt,ue+Ee,Et)}}return Ee>0?nt.stroke=Ut?Un:jn:Ut||(nt._fill=E.width==0?E._fill:E._stroke??E._fill,nt.width=0),nt.fill=Ut?Tt:jn,nt})}function fm(e,t){let n=ie(t?.alignGaps,0);return(r,o,l,i)=>Kn(r,o,(a,f,d,h,g,_,y,v,k,S,E)=>{[l,i]=Mo(d,l,i);let x=a.pxRound,L=I=>x(_(I,h,S,v)),R=I=>x(y(I,g,E,k)),q,F,Y;h.ori==0?(q=Do,Y=_r,F=Bu):(q=Fo,Y=br,F=Uu);let K=h.dir*(h.ori==0?1:-1),J=L(f[K==1?l:i]),z=J,M=[],B=[];for(let I=K==1?l:i;I>=l&&I<=i;I+=K)if(d[I]!=null){let ke=f[I],oe=L(ke);M.push(z=oe),B.push(R(d[I]))}let N={stroke:e(M,B,q,Y,F,x),fill:null,clip:null,band:null,gaps:null,flags:gr},G=N.stroke,[W,ne]=wi(r,o);if(a.fill!=null||W!=0){let I=N.fill=new Path2D(G),ft=a.fillTo(r,o,a.min,a.max,W),ke=R(ft);Y(I,z,ke),Y(I,J,ke)}if(!a.spanGaps){let I=[];I.push(...vi(f,d,l,i,K,L,n)),N.gaps=I=a.gaps(r,o,l,i,I),N.clip=Oo(I,h.ori,v,k,S,E)}return ne!=0&&(N.band=ne==2?[on(r,o,l,i,G,-1),on(r,o,l,i,G,1)]:on(r,o,l,i,G,ne)),N})}function dm(e){return fm(pm,e)}function pm(e,t,n,r,o,l){let i=e.length;if(i<2)return null;let a=new Path2D;if(n(a,e[0],t[0]),i==2)r(a,e[1],t[1]);else{let f=Array(i),d=Array(i-1),h=Array(i-1),g=Array(i-1);for(let _=0;_<i-1;_++)h[_]=t[_+1]-t[_],g[_]=e[_+1]-e[_],d[_]=h[_]/g[_];f[0]=d[0];for(let _=1;_<i-1;_++)d[_]===0||d[_-1]===0||d[_-1]>0!=d[_]>0?f[_]=0:(f[_]=3*(g[_-1]+g[_])/((2*g[_]+g[_-1])/d[_-1]+(g[_]+2*g[_-1])/d[_]),isFinite(f[_])||(f[_]=0));f[i-1]=d[i-2];for(let _=0;_<i-1;_++)o(a,e[_]+g[_]/3,t[_]+f[_]*g[_]/3,e[_+1]-g[_]/3,t[_+1]-f[_+1]*g[_]/3,e[_+1],t[_+1])}return a}var si=new Set;function uu(){for(let e of si)e.syncRect(!0)}yr&&(Wn(jd,dr,uu),Wn(qd,dr,uu,!0),Wn(Ro,dr,()=>{Me.pxRatio=ae}));var mm=qu(),hm=Gu();function cu(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((l,i)=>ai(l,i,t,n))}function gm(e,t){return e.map((n,r)=>r==0?{}:Fe({},t,n))}function ai(e,t,n,r){return Fe({},t==0?n:r,e)}function Yu(e,t,n){return t==null?mr:[t,n]}var ym=Yu;function _m(e,t,n){return t==null?mr:Po(t,n,pi,!0)}function Qu(e,t,n,r){return t==null?mr:Lo(t,n,e.scales[r].log,!1)}var bm=Qu;function Zu(e,t,n,r){return t==null?mr:di(t,n,e.scales[r].log,!1)}var wm=Zu;function vm(e,t,n,r,o){let l=ct(za(e),za(t)),i=t-e,a=Kt(o/r*i,n);do{let f=n[a],d=r*f/i;if(d>=o&&l+(f<5?_n.get(f):0)<=17)return[f,d]}while(++a<n.length);return[0,0]}function fu(e){let t,n;return e=e.replace(/(\d+)px/,(r,o)=>(t=ze((n=+o)*ae))+"px"),[e,t,n]}function xm(e){e.show&&[e.font,e.labelFont].forEach(t=>{let n=ye(t[2]*ae,1);t[0]=t[0].replace(/[0-9.]+px/,n+"px"),t[1]=n})}function Me(e,t,n){let r={mode:ie(e.mode,1)},o=r.mode;function l(s,c,p,m){let b=c.valToPct(s);return m+p*(c.dir==-1?1-b:b)}function i(s,c,p,m){let b=c.valToPct(s);return m+p*(c.dir==-1?b:1-b)}function a(s,c,p,m){return c.ori==0?l(s,c,p,m):i(s,c,p,m)}r.valToPosH=l,r.valToPosV=i;let f=!1;r.status=0;let d=r.root=Ot(Cd);if(e.id!=null&&(d.id=e.id),xt(d,e.class),e.title){let s=Ot(Ad,d);s.textContent=e.title}let h=zt("canvas"),g=r.ctx=h.getContext("2d"),_=Ot(Nd,d);Wn("click",_,s=>{s.target===v&&(be!=lr||Te!=ir)&&Je.click(r,s)},!0);let y=r.under=Ot(Od,_);_.appendChild(h);let v=r.over=Ot(Dd,_);e=hr(e);let k=+ie(e.pxAlign,1),S=su(k);(e.plugins||[]).forEach(s=>{s.opts&&(e=s.opts(r,e)||e)});let E=e.ms||.001,x=r.series=o==1?cu(e.series||[],eu,lu,!1):gm(e.series||[null],ou),L=r.axes=cu(e.axes||[],Xa,nu,!0),R=r.scales={},q=r.bands=e.bands||[];q.forEach(s=>{s.fill=te(s.fill||null),s.dir=ie(s.dir,-1)});let F=o==2?x[1].facets[0].scale:x[0].scale,Y={axes:xf,series:yf},K=(e.drawOrder||["axes","series"]).map(s=>Y[s]);function J(s){let c=s.distr==3?p=>rn(p>0?p:s.clamp(r,p,s.min,s.max,s.key)):s.distr==4?p=>Yl(p,s.asinh):s.distr==100?p=>s.fwd(p):p=>p;return p=>{let m=c(p),{_min:b,_max:w}=s,T=w-b;return(m-b)/T}}function z(s){let c=R[s];if(c==null){let p=(e.scales||jr)[s]||jr;if(p.from!=null){z(p.from);let m=Fe({},R[p.from],p,{key:s});m.valToPct=J(m),R[s]=m}else{c=R[s]=Fe({},s==F?Vu:om,p),c.key=s;let m=c.time,b=c.range,w=yn(b);if((s!=F||o==2&&!m)&&(w&&(b[0]==null||b[1]==null)&&(b={min:b[0]==null?Va:{mode:1,hard:b[0],soft:b[0]},max:b[1]==null?Va:{mode:1,hard:b[1],soft:b[1]}},w=!1),!w&&No(b))){let T=b;b=(P,C,A)=>C==null?mr:Po(C,A,T)}c.range=te(b||(m?ym:s==F?c.distr==3?bm:c.distr==4?wm:Yu:c.distr==3?Qu:c.distr==4?Zu:_m)),c.auto=te(w?!1:c.auto),c.clamp=te(c.clamp||rm),c._min=c._max=null,c.valToPct=J(c)}}}z("x"),z("y"),o==1&&x.forEach(s=>{z(s.scale)}),L.forEach(s=>{z(s.scale)});for(let s in e.scales)z(s);let M=R[F],B=M.distr,N,G;M.ori==0?(xt(d,Md),N=l,G=i):(xt(d,Ld),N=i,G=l);let W={};for(let s in R){let c=R[s];(c.min!=null||c.max!=null)&&(W[s]={min:c.min,max:c.max},c.min=c.max=null)}let ne=e.tzDate||(s=>new Date(ze(s/E))),I=e.fmtDate||gi,ft=E==1?Mp(ne):Np(ne),ke=Qa(ne,Ya(E==1?Cp:Ap,I)),oe=Ja(ne,Za(Dp,I)),de=[],X=r.legend=Fe({},Hp,e.legend),H=r.cursor=Fe({},Bp,{drag:{y:o==2}},e.cursor),$e=X.show,tt=H.show,Se=X.markers;X.idxs=de,Se.width=te(Se.width),Se.dash=te(Se.dash),Se.stroke=te(Se.stroke),Se.fill=te(Se.fill);let ue,Ft,gt,Ee=[],Ut=[],en,Tt=!1,sn={};if(X.live){let s=x[1]?x[1].values:null;Tt=s!=null,en=Tt?s(r,1,0):{_:0};for(let c in en)sn[c]=ci}if($e)if(ue=zt("table",Wd,d),gt=zt("tbody",null,ue),X.mount(r,ue),Tt){Ft=zt("thead",null,ue,gt);let s=zt("tr",null,Ft);zt("th",null,s);for(var Un in en)zt("th",Ea,s).textContent=Un}else xt(ue,Kd),X.live&&xt(ue,zd);let Gn={show:!0},Sr={show:!1};function Yr(s,c){if(c==0&&(Tt||!X.live||o==2))return mr;let p=[],m=zt("tr",Bd,gt,gt.childNodes[c]);xt(m,s.class),s.show||xt(m,In);let b=zt("th",null,m);if(Se.show){let P=Ot(Ud,b);if(c>0){let C=Se.width(r,c);C&&(P.style.border=C+"px "+Se.dash(r,c)+" "+Se.stroke(r,c)),P.style.background=Se.fill(r,c)}}let w=Ot(Ea,b);s.label instanceof HTMLElement?w.appendChild(s.label):w.textContent=s.label,c>0&&(Se.show||(w.style.color=s.width>0?Se.stroke(r,c):Se.fill(r,c)),nt("click",b,P=>{if(H._lock)return;Mn(P);let C=x.indexOf(s);if((P.ctrlKey||P.metaKey)!=X.isolate){let A=x.some((O,$)=>$>0&&$!=C&&O.show);x.forEach((O,$)=>{$>0&&qt($,A?$==C?Gn:Sr:Gn,!0,Ne.setSeries)})}else qt(C,{show:!s.show},!0,Ne.setSeries)},!1),Qn&&nt(Ma,b,P=>{H._lock||(Mn(P),qt(x.indexOf(s),ar,!0,Ne.setSeries))},!1));for(var T in en){let P=zt("td",Gd,m);P.textContent="--",p.push(P)}return[m,p]}let Tn=new Map;function nt(s,c,p,m=!0){let b=Tn.get(c)||{},w=H.bind[s](r,c,p,m);w&&(Wn(s,c,b[s]=w),Tn.set(c,b))}function jn(s,c,p){let m=Tn.get(c)||{};for(let b in m)(s==null||b==s)&&(ni(b,c,m[b]),delete m[b]);s==null&&Tn.delete(c)}let tn=0,En=0,Z=0,D=0,_e=0,He=0,qn=_e,Rn=He,Gt=Z,Pn=D,yt=0,Et=0,dt=0,$t=0;r.bbox={};let Yo=!1,Qr=!1,Yn=!1,Cn=!1,Zr=!1,Rt=!1;function Qo(s,c,p){(p||s!=r.width||c!=r.height)&&Mi(s,c),tr(!1),Yn=!0,Qr=!0,nr()}function Mi(s,c){r.width=tn=Z=s,r.height=En=D=c,_e=He=0,cf(),ff();let p=r.bbox;yt=p.left=Hn(_e*ae,.5),Et=p.top=Hn(He*ae,.5),dt=p.width=Hn(Z*ae,.5),$t=p.height=Hn(D*ae,.5)}let sf=3;function af(){let s=!1,c=0;for(;!s;){c++;let p=wf(c),m=vf(c);s=c==sf||p&&m,s||(Mi(r.width,r.height),Qr=!0)}}function uf({width:s,height:c}){Qo(s,c)}r.setSize=uf;function cf(){let s=!1,c=!1,p=!1,m=!1;L.forEach((b,w)=>{if(b.show&&b._show){let{side:T,_size:P}=b,C=T%2,A=b.label!=null?b.labelSize:0,O=P+A;O>0&&(C?(Z-=O,T==3?(_e+=O,m=!0):p=!0):(D-=O,T==0?(He+=O,s=!0):c=!0))}}),Ln[0]=s,Ln[1]=p,Ln[2]=c,Ln[3]=m,Z-=an[1]+an[3],_e+=an[3],D-=an[2]+an[0],He+=an[0]}function ff(){let s=_e+Z,c=He+D,p=_e,m=He;function b(w,T){switch(w){case 1:return s+=T,s-T;case 2:return c+=T,c-T;case 3:return p-=T,p+T;case 0:return m-=T,m+T}}L.forEach((w,T)=>{if(w.show&&w._show){let P=w.side;w._pos=b(P,w._size),w.label!=null&&(w._lpos=b(P,w.labelSize))}})}if(H.dataIdx==null){let s=H.hover,c=s.skip=new Set(s.skip??[]);c.add(void 0);let p=s.prox=te(s.prox),m=s.bias??=0;H.dataIdx=(b,w,T,P)=>{if(w==0)return T;let C=T,A=p(b,w,T,P)??ge,O=A>=0&&A<ge,$=M.ori==0?Z:D,j=H.left,se=t[0],le=t[w];if(c.has(le[T])){C=null;let ee=null,U=null,V;if(m==0||m==-1)for(V=T;ee==null&&V-- >0;)c.has(le[V])||(ee=V);if(m==0||m==1)for(V=T;U==null&&V++<le.length;)c.has(le[V])||(U=V);if(ee!=null||U!=null)if(O){let ve=ee==null?-1/0:N(se[ee],M,$,0),Re=U==null?1/0:N(se[U],M,$,0),Ye=j-ve,pe=Re-j;Ye<=pe?Ye<=A&&(C=ee):pe<=A&&(C=U)}else C=U==null?ee:ee==null?U:T-ee<=U-T?ee:U}else O&&Ke(j-N(se[T],M,$,0))>A&&(C=null);return C}}let Mn=s=>{H.event=s};H.idxs=de,H._lock=!1;let Xe=H.points;Xe.show=te(Xe.show),Xe.size=te(Xe.size),Xe.stroke=te(Xe.stroke),Xe.width=te(Xe.width),Xe.fill=te(Xe.fill);let jt=r.focus=Fe({},e.focus||{alpha:.3},H.focus),Qn=jt.prox>=0,Zn=Qn&&Xe.one,Pt=[],Jn=[],Xn=[];function Li(s,c){let p=Xe.show(r,c);if(p instanceof HTMLElement)return xt(p,Id),xt(p,s.class),Jt(p,-10,-10,Z,D),v.insertBefore(p,Pt[c]),p}function Ai(s,c){if(o==1||c>0){let p=o==1&&R[s.scale].time,m=s.value;s.value=p?Ua(m)?Ja(ne,Za(m,I)):m||oe:m||em,s.label=s.label||(p?Gp:Up)}if(Zn||c>0){s.width=s.width==null?1:s.width,s.paths=s.paths||mm||op,s.fillTo=te(s.fillTo||lm),s.pxAlign=+ie(s.pxAlign,k),s.pxRound=su(s.pxAlign),s.stroke=te(s.stroke||null),s.fill=te(s.fill||null),s._stroke=s._fill=s._paths=s._focus=null;let p=tm(ct(1,s.width),1),m=s.points=Fe({},{size:p,width:ct(1,p*.2),stroke:s.stroke,space:p*2,paths:hm,_stroke:null,_fill:null},s.points);m.show=te(m.show),m.filter=te(m.filter),m.fill=te(m.fill),m.stroke=te(m.stroke),m.paths=te(m.paths),m.pxAlign=s.pxAlign}if($e){let p=Yr(s,c);Ee.splice(c,0,p[0]),Ut.splice(c,0,p[1]),X.values.push(null)}if(tt){de.splice(c,0,null);let p=null;Zn?c==0&&(p=Li(s,c)):c>0&&(p=Li(s,c)),Pt.splice(c,0,p),Jn.splice(c,0,0),Xn.splice(c,0,0)}qe("addSeries",c)}function df(s,c){c=c??x.length,s=o==1?ai(s,c,eu,lu):ai(s,c,{},ou),x.splice(c,0,s),Ai(x[c],c)}r.addSeries=df;function pf(s){if(x.splice(s,1),$e){X.values.splice(s,1),Ut.splice(s,1);let c=Ee.splice(s,1)[0];jn(null,c.firstChild),c.remove()}tt&&(de.splice(s,1),Pt.splice(s,1)[0].remove(),Jn.splice(s,1),Xn.splice(s,1)),qe("delSeries",s)}r.delSeries=pf;let Ln=[!1,!1,!1,!1];function mf(s,c){if(s._show=s.show,s.show){let p=s.side%2,m=R[s.scale];m==null&&(s.scale=p?x[1].scale:F,m=R[s.scale]);let b=m.time;s.size=te(s.size),s.space=te(s.space),s.rotate=te(s.rotate),yn(s.incrs)&&s.incrs.forEach(T=>{!_n.has(T)&&_n.set(T,wu(T))}),s.incrs=te(s.incrs||(m.distr==2?Ep:b?E==1?Pp:Lp:Vn)),s.splits=te(s.splits||(b&&m.distr==1?ft:m.distr==3?oi:m.distr==4?Yp:qp)),s.stroke=te(s.stroke),s.grid.stroke=te(s.grid.stroke),s.ticks.stroke=te(s.ticks.stroke),s.border.stroke=te(s.border.stroke);let w=s.values;s.values=yn(w)&&!yn(w[0])?te(w):b?yn(w)?Qa(ne,Ya(w,I)):Ua(w)?Op(ne,w):w||ke:w||jp,s.filter=te(s.filter||(m.distr>=3&&m.log==10?Jp:m.distr==3&&m.log==2?Xp:_u)),s.font=fu(s.font),s.labelFont=fu(s.labelFont),s._size=s.size(r,null,c,0),s._space=s._rotate=s._incrs=s._found=s._splits=s._values=null,s._size>0&&(Ln[c]=!0,s._el=Ot(Fd,_))}}function Tr(s,c,p,m){let[b,w,T,P]=p,C=c%2,A=0;return C==0&&(P||w)&&(A=c==0&&!b||c==2&&!T?ze(Xa.size/3):0),C==1&&(b||T)&&(A=c==1&&!w||c==3&&!P?ze(nu.size/2):0),A}let Ni=r.padding=(e.padding||[Tr,Tr,Tr,Tr]).map(s=>te(ie(s,Tr))),an=r._padding=Ni.map((s,c)=>s(r,c,Ln,0)),Ze,Be=null,Ue=null,Jr=o==1?x[0].idxs:null,Ht=null,Er=!1;function Oi(s,c){if(t=s??[],r.data=r._data=t,o==2){Ze=0;for(let p=1;p<x.length;p++)Ze+=t[p][0].length}else{t.length==0&&(r.data=r._data=t=[[]]),Ht=t[0],Ze=Ht.length;let p=t;if(B==2){p=t.slice();let m=p[0]=Array(Ze);for(let b=0;b<Ze;b++)m[b]=b}r._data=t=p}if(tr(!0),qe("setData"),B==2&&(Yn=!0),c!==!1){let p=M;p.auto(r,Er)?Zo():cn(F,p.min,p.max),Cn=Cn||H.left>=0,Rt=!0,nr()}}r.setData=Oi;function Zo(){Er=!0;let s,c;o==1&&(Ze>0?(Be=Jr[0]=0,Ue=Jr[1]=Ze-1,s=t[0][Be],c=t[0][Ue],B==2?(s=Be,c=Ue):s==c&&(B==3?[s,c]=Lo(s,s,M.log,!1):B==4?[s,c]=di(s,s,M.log,!1):M.time?c=s+ze(86400/E):[s,c]=Po(s,c,pi,!0))):(Be=Jr[0]=s=null,Ue=Jr[1]=c=null)),cn(F,s,c)}let Xr,er,Jo,Xo,el,tl,nl,rl,ol,pt;function Di(s,c,p,m,b,w){s??=Pa,p??=hi,m??="butt",b??=Pa,w??="round",s!=Xr&&(g.strokeStyle=Xr=s),b!=er&&(g.fillStyle=er=b),c!=Jo&&(g.lineWidth=Jo=c),w!=el&&(g.lineJoin=el=w),m!=tl&&(g.lineCap=tl=m),p!=Xo&&g.setLineDash(Xo=p)}function Fi(s,c,p,m){c!=er&&(g.fillStyle=er=c),s!=nl&&(g.font=nl=s),p!=rl&&(g.textAlign=rl=p),m!=ol&&(g.textBaseline=ol=m)}function ll(s,c,p,m,b=0){if(m.length>0&&s.auto(r,Er)&&(c==null||c.min==null)){let w=ie(Be,0),T=ie(Ue,m.length-1),P=p.min==null?Jd(m,w,T,b,s.distr==3):[p.min,p.max];s.min=Bt(s.min,p.min=P[0]),s.max=ct(s.max,p.max=P[1])}}let $i={min:null,max:null};function hf(){for(let m in R){let b=R[m];W[m]==null&&(b.min==null||W[F]!=null&&b.auto(r,Er))&&(W[m]=$i)}for(let m in R){let b=R[m];W[m]==null&&b.from!=null&&W[b.from]!=null&&(W[m]=$i)}W[F]!=null&&tr(!0);let s={};for(let m in W){let b=W[m];if(b!=null){let w=s[m]=hr(R[m],sp);if(b.min!=null)Fe(w,b);else if(m!=F||o==2)if(Ze==0&&w.from==null){let T=w.range(r,null,null,m);w.min=T[0],w.max=T[1]}else w.min=ge,w.max=-ge}}if(Ze>0){x.forEach((m,b)=>{if(o==1){let w=m.scale,T=W[w];if(T==null)return;let P=s[w];if(b==0){let C=P.range(r,P.min,P.max,w);P.min=C[0],P.max=C[1],Be=Kt(P.min,t[0]),Ue=Kt(P.max,t[0]),Ue-Be>1&&(t[0][Be]<P.min&&Be++,t[0][Ue]>P.max&&Ue--),m.min=Ht[Be],m.max=Ht[Ue]}else m.show&&m.auto&&ll(P,T,m,t[b],m.sorted);m.idxs[0]=Be,m.idxs[1]=Ue}else if(b>0&&m.show&&m.auto){let[w,T]=m.facets,P=w.scale,C=T.scale,[A,O]=t[b],$=s[P],j=s[C];$!=null&&ll($,W[P],w,A,w.sorted),j!=null&&ll(j,W[C],T,O,T.sorted),m.min=T.min,m.max=T.max}});for(let m in s){let b=s[m],w=W[m];if(b.from==null&&(w==null||w.min==null)){let T=b.range(r,b.min==ge?null:b.min,b.max==-ge?null:b.max,m);b.min=T[0],b.max=T[1]}}}for(let m in s){let b=s[m];if(b.from!=null){let w=s[b.from];if(w.min==null)b.min=b.max=null;else{let T=b.range(r,w.min,w.max,m);b.min=T[0],b.max=T[1]}}}let c={},p=!1;for(let m in s){let b=s[m],w=R[m];if(w.min!=b.min||w.max!=b.max){w.min=b.min,w.max=b.max;let T=w.distr;w._min=T==3?rn(w.min):T==4?Yl(w.min,w.asinh):T==100?w.fwd(w.min):w.min,w._max=T==3?rn(w.max):T==4?Yl(w.max,w.asinh):T==100?w.fwd(w.max):w.max,c[m]=p=!0}}if(p){x.forEach((m,b)=>{o==2?b>0&&c.y&&(m._paths=null):c[m.scale]&&(m._paths=null)});for(let m in c)Yn=!0,qe("setScale",m);tt&&H.left>=0&&(Cn=Rt=!0)}for(let m in W)W[m]=null}function gf(s){let c=ri(Be-1,0,Ze-1),p=ri(Ue+1,0,Ze-1);for(;s[c]==null&&c>0;)c--;for(;s[p]==null&&p<Ze-1;)p++;return[c,p]}function yf(){if(Ze>0){let s=x.some(c=>c._focus)&&pt!=jt.alpha;s&&(g.globalAlpha=pt=jt.alpha),x.forEach((c,p)=>{if(p>0&&c.show&&(Hi(p,!1),Hi(p,!0),c._paths==null)){let m=pt;pt!=c.alpha&&(g.globalAlpha=pt=c.alpha);let b=o==2?[0,t[p][0].length-1]:gf(t[p]);c._paths=c.paths(r,p,b[0],b[1]),pt!=m&&(g.globalAlpha=pt=m)}}),x.forEach((c,p)=>{if(p>0&&c.show){let m=pt;pt!=c.alpha&&(g.globalAlpha=pt=c.alpha),c._paths!=null&&Vi(p,!1);{let b=c._paths!=null?c._paths.gaps:null,w=c.points.show(r,p,Be,Ue,b),T=c.points.filter(r,p,w,b);(w||T)&&(c.points._paths=c.points.paths(r,p,Be,Ue,T),Vi(p,!0))}pt!=m&&(g.globalAlpha=pt=m),qe("drawSeries",p)}}),s&&(g.globalAlpha=pt=1)}}function Hi(s,c){let p=c?x[s].points:x[s];p._stroke=p.stroke(r,s),p._fill=p.fill(r,s)}function Vi(s,c){let p=c?x[s].points:x[s],{stroke:m,fill:b,clip:w,flags:T,_stroke:P=p._stroke,_fill:C=p._fill,_width:A=p.width}=p._paths;A=ye(A*ae,3);let O=null,$=A%2/2;c&&C==null&&(C=A>0?"#fff":P);let j=p.pxAlign==1&&$>0;if(j&&g.translate($,$),!c){let se=yt-A/2,le=Et-A/2,ee=dt+A,U=$t+A;O=new Path2D,O.rect(se,le,ee,U)}c?il(P,A,p.dash,p.cap,C,m,b,T,w):_f(s,P,A,p.dash,p.cap,C,m,b,T,O,w),j&&g.translate(-$,-$)}function _f(s,c,p,m,b,w,T,P,C,A,O){let $=!1;C!=0&&q.forEach((j,se)=>{if(j.series[0]==s){let le=x[j.series[1]],ee=t[j.series[1]],U=(le._paths||jr).band;yn(U)&&(U=j.dir==1?U[0]:U[1]);let V,ve=null;le.show&&U&&ep(ee,Be,Ue)?(ve=j.fill(r,se)||w,V=le._paths.clip):U=null,il(c,p,m,b,ve,T,P,C,A,O,V,U),$=!0}}),$||il(c,p,m,b,w,T,P,C,A,O)}let Ii=gr|ii;function il(s,c,p,m,b,w,T,P,C,A,O,$){Di(s,c,p,m,b),(C||A||$)&&(g.save(),C&&g.clip(C),A&&g.clip(A)),$?(P&Ii)==Ii?(g.clip($),O&&g.clip(O),to(b,T),eo(s,w,c)):P&ii?(to(b,T),g.clip($),eo(s,w,c)):P&gr&&(g.save(),g.clip($),O&&g.clip(O),to(b,T),g.restore(),eo(s,w,c)):(to(b,T),eo(s,w,c)),(C||A||$)&&g.restore()}function eo(s,c,p){p>0&&(c instanceof Map?c.forEach((m,b)=>{g.strokeStyle=Xr=b,g.stroke(m)}):c!=null&&s&&g.stroke(c))}function to(s,c){c instanceof Map?c.forEach((p,m)=>{g.fillStyle=er=m,g.fill(p)}):c!=null&&s&&g.fill(c)}function bf(s,c,p,m){let b=L[s],w;if(m<=0)w=[0,0];else{let T=b._space=b.space(r,s,c,p,m),P=b._incrs=b.incrs(r,s,c,p,m,T);w=vm(c,p,P,m,T)}return b._found=w}function sl(s,c,p,m,b,w,T,P,C,A){let O=T%2/2;k==1&&g.translate(O,O),Di(P,T,C,A,P),g.beginPath();let $,j,se,le,ee=b+(m==0||m==3?-w:w);p==0?(j=b,le=ee):($=b,se=ee);for(let U=0;U<s.length;U++)c[U]!=null&&(p==0?$=se=s[U]:j=le=s[U],g.moveTo($,j),g.lineTo(se,le));g.stroke(),k==1&&g.translate(-O,-O)}function wf(s){let c=!0;return L.forEach((p,m)=>{if(!p.show)return;let b=R[p.scale];if(b.min==null){p._show&&(c=!1,p._show=!1,tr(!1));return}else p._show||(c=!1,p._show=!0,tr(!1));let w=p.side,T=w%2,{min:P,max:C}=b,[A,O]=bf(m,P,C,T==0?Z:D);if(O==0)return;let $=b.distr==2,j=p._splits=p.splits(r,m,P,C,A,O,$),se=b.distr==2?j.map(V=>Ht[V]):j,le=b.distr==2?Ht[j[1]]-Ht[j[0]]:A,ee=p._values=p.values(r,p.filter(r,se,m,O,le),m,O,le);p._rotate=w==2?p.rotate(r,ee,m,O):0;let U=p._size;p._size=Dt(p.size(r,ee,m,s)),U!=null&&p._size!=U&&(c=!1)}),c}function vf(s){let c=!0;return Ni.forEach((p,m)=>{let b=p(r,m,Ln,s);b!=an[m]&&(c=!1),an[m]=b}),c}function xf(){for(let s=0;s<L.length;s++){let c=L[s];if(!c.show||!c._show)continue;let p=c.side,m=p%2,b,w,T=c.stroke(r,s),P=p==0||p==3?-1:1,[C,A]=c._found;if(c.label!=null){let ot=c.labelGap*P,wt=ze((c._lpos+ot)*ae);Fi(c.labelFont[0],T,"center",p==2?"top":Ra),g.save(),m==1?(b=w=0,g.translate(wt,ze(Et+$t/2)),g.rotate((p==3?-Eo:Eo)/2)):(b=ze(yt+dt/2),w=wt);let On=gu(c.label)?c.label(r,s,C,A):c.label;g.fillText(On,b,w),g.restore()}if(A==0)continue;let O=R[c.scale],$=m==0?dt:$t,j=m==0?yt:Et,se=c._splits,le=O.distr==2?se.map(ot=>Ht[ot]):se,ee=O.distr==2?Ht[se[1]]-Ht[se[0]]:C,U=c.ticks,V=c.border,ve=U.show?U.size:0,Re=ze(ve*ae),Ye=ze((c.alignTo==2?c._size-ve-c.gap:c.gap)*ae),pe=c._rotate*-Eo/180,Pe=S(c._pos*ae),_t=(Re+Ye)*P,rt=Pe+_t;w=m==0?rt:0,b=m==1?rt:0;let Ct=c.font[0],Vt=c.align==1?cr:c.align==2?Gl:pe>0?cr:pe<0?Gl:m==0?"center":p==3?Gl:cr,Qt=pe||m==1?"middle":p==2?"top":Ra;Fi(Ct,T,Vt,Qt);let bt=c.font[1]*c.lineGap,Mt=se.map(ot=>S(a(ot,O,$,j))),It=c._values;for(let ot=0;ot<It.length;ot++){let wt=It[ot];if(wt!=null){m==0?b=Mt[ot]:w=Mt[ot],wt=""+wt;let On=wt.indexOf(`
`)==-1?[wt]:wt.split(/\n/gm);for(let lt=0;lt<On.length;lt++){let ls=On[lt];pe?(g.save(),g.translate(b,w+lt*bt),g.rotate(pe),g.fillText(ls,0,0),g.restore()):g.fillText(ls,b,w+lt*bt)}}}U.show&&sl(Mt,U.filter(r,le,s,A,ee),m,p,Pe,Re,ye(U.width*ae,3),U.stroke(r,s),U.dash,U.cap);let Zt=c.grid;Zt.show&&sl(Mt,Zt.filter(r,le,s,A,ee),m,m==0?2:1,m==0?Et:yt,m==0?$t:dt,ye(Zt.width*ae,3),Zt.stroke(r,s),Zt.dash,Zt.cap),V.show&&sl([Pe],[1],m==0?1:0,m==0?1:2,m==1?Et:yt,m==1?$t:dt,ye(V.width*ae,3),V.stroke(r,s),V.dash,V.cap)}qe("drawAxes")}function tr(s){x.forEach((c,p)=>{p>0&&(c._paths=null,s&&(o==1?(c.min=null,c.max=null):c.facets.forEach(m=>{m.min=null,m.max=null})))})}let no=!1,al=!1,Rr=[];function kf(){al=!1;for(let s=0;s<Rr.length;s++)qe(...Rr[s]);Rr.length=0}function nr(){no||(mp(Wi),no=!0)}function Sf(s,c=!1){no=!0,al=c,s(r),Wi(),c&&Rr.length>0&&queueMicrotask(kf)}r.batch=Sf;function Wi(){if(Yo&&(hf(),Yo=!1),Yn&&(af(),Yn=!1),Qr){if(xe(y,cr,_e),xe(y,"top",He),xe(y,Kr,Z),xe(y,Br,D),xe(v,cr,_e),xe(v,"top",He),xe(v,Kr,Z),xe(v,Br,D),xe(_,Kr,tn),xe(_,Br,En),h.width=ze(tn*ae),h.height=ze(En*ae),L.forEach(({_el:s,_show:c,_size:p,_pos:m,side:b})=>{if(s!=null)if(c){let w=b===3||b===0?p:0,T=b%2==1;xe(s,T?"left":"top",m-w),xe(s,T?"width":"height",p),xe(s,T?"top":"left",T?He:_e),xe(s,T?"height":"width",T?D:Z),ti(s,In)}else xt(s,In)}),Xr=er=Jo=el=tl=nl=rl=ol=Xo=null,pt=1,Mr(!0),_e!=qn||He!=Rn||Z!=Gt||D!=Pn){tr(!1);let s=Z/Gt,c=D/Pn;if(tt&&!Cn&&H.left>=0){H.left*=s,H.top*=c,rr&&Jt(rr,ze(H.left),0,Z,D),or&&Jt(or,0,ze(H.top),Z,D);for(let p=0;p<Pt.length;p++){let m=Pt[p];m!=null&&(Jn[p]*=s,Xn[p]*=c,Jt(m,Dt(Jn[p]),Dt(Xn[p]),Z,D))}}if(we.show&&!Zr&&we.left>=0&&we.width>0){we.left*=s,we.width*=s,we.top*=c,we.height*=c;for(let p in ml)xe(sr,p,we[p])}qn=_e,Rn=He,Gt=Z,Pn=D}qe("setSize"),Qr=!1}tn>0&&En>0&&(g.clearRect(0,0,h.width,h.height),qe("drawClear"),K.forEach(s=>s()),qe("draw")),we.show&&Zr&&(ro(we),Zr=!1),tt&&Cn&&(Nn(null,!0,!1),Cn=!1),X.show&&X.live&&Rt&&(dl(),Rt=!1),f||(f=!0,r.status=1,qe("ready")),Er=!1,no=!1}r.redraw=(s,c)=>{Yn=c||!1,s!==!1?cn(F,M.min,M.max):nr()};function ul(s,c){let p=R[s];if(p.from==null){if(Ze==0){let m=p.range(r,c.min,c.max,s);c.min=m[0],c.max=m[1]}if(c.min>c.max){let m=c.min;c.min=c.max,c.max=m}if(Ze>1&&c.min!=null&&c.max!=null&&c.max-c.min<1e-16)return;s==F&&p.distr==2&&Ze>0&&(c.min=Kt(c.min,t[0]),c.max=Kt(c.max,t[0]),c.min==c.max&&c.max++),W[s]=c,Yo=!0,nr()}}r.setScale=ul;let cl,fl,rr,or,zi,Ki,lr,ir,Bi,Ui,be,Te,un=!1,Je=H.drag,Ge=Je.x,je=Je.y;tt&&(H.x&&(cl=Ot(Hd,v)),H.y&&(fl=Ot(Vd,v)),M.ori==0?(rr=cl,or=fl):(rr=fl,or=cl),be=H.left,Te=H.top);let we=r.select=Fe({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),sr=we.show?Ot($d,we.over?v:y):null;function ro(s,c){if(we.show){for(let p in s)we[p]=s[p],p in ml&&xe(sr,p,s[p]);c!==!1&&qe("setSelect")}}r.setSelect=ro;function Tf(s){if(x[s].show)$e&&ti(Ee[s],In);else if($e&&xt(Ee[s],In),tt){let p=Zn?Pt[0]:Pt[s];p!=null&&Jt(p,-10,-10,Z,D)}}function cn(s,c,p){ul(s,{min:c,max:p})}function qt(s,c,p,m){c.focus!=null&&Mf(s),c.show!=null&&x.forEach((b,w)=>{w>0&&(s==w||s==null)&&(b.show=c.show,Tf(w),o==2?(cn(b.facets[0].scale,null,null),cn(b.facets[1].scale,null,null)):cn(b.scale,null,null),nr())}),p!==!1&&qe("setSeries",s,c),m&&Lr("setSeries",r,s,c)}r.setSeries=qt;function Ef(s,c){Fe(q[s],c)}function Rf(s,c){s.fill=te(s.fill||null),s.dir=ie(s.dir,-1),c=c??q.length,q.splice(c,0,s)}function Pf(s){s==null?q.length=0:q.splice(s,1)}r.addBand=Rf,r.setBand=Ef,r.delBand=Pf;function Cf(s,c){x[s].alpha=c,tt&&Pt[s]!=null&&(Pt[s].style.opacity=c),$e&&Ee[s]&&(Ee[s].style.opacity=c)}let nn,fn,An,ar={focus:!0};function Mf(s){if(s!=An){let c=s==null,p=jt.alpha!=1;x.forEach((m,b)=>{if(o==1||b>0){let w=c||b==0||b==s;m._focus=c?null:w,p&&Cf(b,w?1:jt.alpha)}}),An=s,p&&nr()}}$e&&Qn&&nt(La,ue,s=>{H._lock||(Mn(s),An!=null&&qt(null,ar,!0,Ne.setSeries))});function Yt(s,c,p){let m=R[c];p&&(s=s/ae-(m.ori==1?He:_e));let b=Z;m.ori==1&&(b=D,s=b-s),m.dir==-1&&(s=b-s);let w=m._min,T=m._max,P=s/b,C=w+(T-w)*P,A=m.distr;return A==3?pr(10,C):A==4?np(C,m.asinh):A==100?m.bwd(C):C}function Lf(s,c){let p=Yt(s,F,c);return Kt(p,t[0],Be,Ue)}r.valToIdx=s=>Kt(s,t[0]),r.posToIdx=Lf,r.posToVal=Yt,r.valToPos=(s,c,p)=>R[c].ori==0?l(s,R[c],p?dt:Z,p?yt:0):i(s,R[c],p?$t:D,p?Et:0),r.setCursor=(s,c,p)=>{be=s.left,Te=s.top,Nn(null,c,p)};function Gi(s,c){xe(sr,cr,we.left=s),xe(sr,Kr,we.width=c)}function ji(s,c){xe(sr,"top",we.top=s),xe(sr,Br,we.height=c)}let Pr=M.ori==0?Gi:ji,Cr=M.ori==1?Gi:ji;function Af(){if($e&&X.live)for(let s=o==2?1:0;s<x.length;s++){if(s==0&&Tt)continue;let c=X.values[s],p=0;for(let m in c)Ut[s][p++].firstChild.nodeValue=c[m]}}function dl(s,c){if(s!=null&&(s.idxs?s.idxs.forEach((p,m)=>{de[m]=p}):ip(s.idx)||de.fill(s.idx),X.idx=de[0]),$e&&X.live){for(let p=0;p<x.length;p++)(p>0||o==1&&!Tt)&&Nf(p,de[p]);Af()}Rt=!1,c!==!1&&qe("setLegend")}r.setLegend=dl;function Nf(s,c){let p=x[s],m=s==0&&B==2?Ht:t[s],b;Tt?b=p.values(r,s,c)??sn:(b=p.value(r,c==null?null:m[c],s,c),b=b==null?sn:{_:b}),X.values[s]=b}function Nn(s,c,p){Bi=be,Ui=Te,[be,Te]=H.move(r,be,Te),H.left=be,H.top=Te,tt&&(rr&&Jt(rr,ze(be),0,Z,D),or&&Jt(or,0,ze(Te),Z,D));let m,b=Be>Ue;nn=ge,fn=null;let w=M.ori==0?Z:D,T=M.ori==1?Z:D;if(be<0||Ze==0||b){m=H.idx=null;for(let P=0;P<x.length;P++){let C=Pt[P];C!=null&&Jt(C,-10,-10,Z,D)}Qn&&qt(null,ar,!0,s==null&&Ne.setSeries),X.live&&(de.fill(m),Rt=!0)}else{let P,C,A;o==1&&(P=M.ori==0?be:Te,C=Yt(P,F),m=H.idx=Kt(C,t[0],Be,Ue),A=N(t[0][m],M,w,0));let O=-10,$=-10,j=0,se=0,le=!0,ee="",U="";for(let V=o==2?1:0;V<x.length;V++){let ve=x[V],Re=de[V],Ye=Re==null?null:o==1?t[V][Re]:t[V][1][Re],pe=H.dataIdx(r,V,m,C),Pe=pe==null?null:o==1?t[V][pe]:t[V][1][pe];if(Rt=Rt||Pe!=Ye||pe!=Re,de[V]=pe,V>0&&ve.show){let _t=pe==null?-10:pe==m?A:N(o==1?t[0][pe]:t[V][0][pe],M,w,0),rt=Pe==null?-10:G(Pe,o==1?R[ve.scale]:R[ve.facets[1].scale],T,0);if(Qn&&Pe!=null){let Ct=M.ori==1?be:Te,Vt=Ke(jt.dist(r,V,pe,rt,Ct));if(Vt<nn){let Qt=jt.bias;if(Qt!=0){let bt=Yt(Ct,ve.scale),Mt=Pe>=0?1:-1,It=bt>=0?1:-1;It==Mt&&(It==1?Qt==1?Pe>=bt:Pe<=bt:Qt==1?Pe<=bt:Pe>=bt)&&(nn=Vt,fn=V)}else nn=Vt,fn=V}}if(Rt||Zn){let Ct,Vt;M.ori==0?(Ct=_t,Vt=rt):(Ct=rt,Vt=_t);let Qt,bt,Mt,It,Zt,ot,wt=!0,On=Xe.bbox;if(On!=null){wt=!1;let lt=On(r,V);Mt=lt.left,It=lt.top,Qt=lt.width,bt=lt.height}else Mt=Ct,It=Vt,Qt=bt=Xe.size(r,V);if(ot=Xe.fill(r,V),Zt=Xe.stroke(r,V),Zn)V==fn&&nn<=jt.prox&&(O=Mt,$=It,j=Qt,se=bt,le=wt,ee=ot,U=Zt);else{let lt=Pt[V];lt!=null&&(Jn[V]=Mt,Xn[V]=It,Ha(lt,Qt,bt,wt),Fa(lt,ot,Zt),Jt(lt,Dt(Mt),Dt(It),Z,D))}}}}if(Zn){let V=jt.prox,ve=An==null?nn<=V:nn>V||fn!=An;if(Rt||ve){let Re=Pt[0];Re!=null&&(Jn[0]=O,Xn[0]=$,Ha(Re,j,se,le),Fa(Re,ee,U),Jt(Re,Dt(O),Dt($),Z,D))}}}if(we.show&&un)if(s!=null){let[P,C]=Ne.scales,[A,O]=Ne.match,[$,j]=s.cursor.sync.scales,se=s.cursor.drag;if(Ge=se._x,je=se._y,Ge||je){let{left:le,top:ee,width:U,height:V}=s.select,ve=s.scales[$].ori,Re=s.posToVal,Ye,pe,Pe,_t,rt,Ct=P!=null&&A(P,$),Vt=C!=null&&O(C,j);Ct&&Ge?(ve==0?(Ye=le,pe=U):(Ye=ee,pe=V),Pe=R[P],_t=N(Re(Ye,$),Pe,w,0),rt=N(Re(Ye+pe,$),Pe,w,0),Pr(Bt(_t,rt),Ke(rt-_t))):Pr(0,w),Vt&&je?(ve==1?(Ye=le,pe=U):(Ye=ee,pe=V),Pe=R[C],_t=G(Re(Ye,j),Pe,T,0),rt=G(Re(Ye+pe,j),Pe,T,0),Cr(Bt(_t,rt),Ke(rt-_t))):Cr(0,T)}else hl()}else{let P=Ke(Bi-zi),C=Ke(Ui-Ki);if(M.ori==1){let j=P;P=C,C=j}Ge=Je.x&&P>=Je.dist,je=Je.y&&C>=Je.dist;let A=Je.uni;A!=null?Ge&&je&&(Ge=P>=A,je=C>=A,!Ge&&!je&&(C>P?je=!0:Ge=!0)):Je.x&&Je.y&&(Ge||je)&&(Ge=je=!0);let O,$;Ge&&(M.ori==0?(O=lr,$=be):(O=ir,$=Te),Pr(Bt(O,$),Ke($-O)),je||Cr(0,T)),je&&(M.ori==1?(O=lr,$=be):(O=ir,$=Te),Cr(Bt(O,$),Ke($-O)),Ge||Pr(0,w)),!Ge&&!je&&(Pr(0,0),Cr(0,0))}if(Je._x=Ge,Je._y=je,s==null){if(p){if(os!=null){let[P,C]=Ne.scales;Ne.values[0]=P!=null?Yt(M.ori==0?be:Te,P):null,Ne.values[1]=C!=null?Yt(M.ori==1?be:Te,C):null}Lr(jl,r,be,Te,Z,D,m)}if(Qn){let P=p&&Ne.setSeries,C=jt.prox;An==null?nn<=C&&qt(fn,ar,!0,P):nn>C?qt(null,ar,!0,P):fn!=An&&qt(fn,ar,!0,P)}}Rt&&(X.idx=m,dl()),c!==!1&&qe("setCursor")}let dn=null;Object.defineProperty(r,"rect",{get(){return dn==null&&Mr(!1),dn}});function Mr(s=!1){s?dn=null:(dn=v.getBoundingClientRect(),qe("syncRect",dn))}function qi(s,c,p,m,b,w,T){H._lock||un&&s!=null&&s.movementX==0&&s.movementY==0||(pl(s,c,p,m,b,w,T,!1,s!=null),s!=null?Nn(null,!0,!0):Nn(c,!0,!1))}function pl(s,c,p,m,b,w,T,P,C){if(dn==null&&Mr(!1),Mn(s),s!=null)p=s.clientX-dn.left,m=s.clientY-dn.top;else{if(p<0||m<0){be=-10,Te=-10;return}let[A,O]=Ne.scales,$=c.cursor.sync,[j,se]=$.values,[le,ee]=$.scales,[U,V]=Ne.match,ve=c.axes[0].side%2==1,Re=M.ori==0?Z:D,Ye=M.ori==1?Z:D,pe=ve?w:b,Pe=ve?b:w,_t=ve?m:p,rt=ve?p:m;if(le!=null?p=U(A,le)?a(j,R[A],Re,0):-10:p=Re*(_t/pe),ee!=null?m=V(O,ee)?a(se,R[O],Ye,0):-10:m=Ye*(rt/Pe),M.ori==1){let Ct=p;p=m,m=Ct}}C&&(c==null||c.cursor.event.type==jl)&&((p<=1||p>=Z-1)&&(p=Hn(p,Z)),(m<=1||m>=D-1)&&(m=Hn(m,D))),P?(zi=p,Ki=m,[lr,ir]=H.move(r,p,m)):(be=p,Te=m)}let ml={width:0,height:0,left:0,top:0};function hl(){ro(ml,!1)}let Yi,Qi,Zi,Ji;function Xi(s,c,p,m,b,w,T){un=!0,Ge=je=Je._x=Je._y=!1,pl(s,c,p,m,b,w,T,!0,!1),s!=null&&(nt(ql,Xl,es,!1),Lr(Ca,r,lr,ir,Z,D,null));let{left:P,top:C,width:A,height:O}=we;Yi=P,Qi=C,Zi=A,Ji=O}function es(s,c,p,m,b,w,T){un=Je._x=Je._y=!1,pl(s,c,p,m,b,w,T,!1,!0);let{left:P,top:C,width:A,height:O}=we,$=A>0||O>0,j=Yi!=P||Qi!=C||Zi!=A||Ji!=O;if($&&j&&ro(we),Je.setScale&&$&&j){let se=P,le=A,ee=C,U=O;if(M.ori==1&&(se=C,le=O,ee=P,U=A),Ge&&cn(F,Yt(se,F),Yt(se+le,F)),je)for(let V in R){let ve=R[V];V!=F&&ve.from==null&&ve.min!=ge&&cn(V,Yt(ee+U,V),Yt(ee,V))}hl()}else H.lock&&(H._lock=!H._lock,Nn(c,!0,s!=null));s!=null&&(jn(ql,Xl),Lr(ql,r,be,Te,Z,D,null))}function Of(s,c,p,m,b,w,T){if(H._lock)return;Mn(s);let P=un;if(un){let C=!0,A=!0,O=10,$,j;M.ori==0?($=Ge,j=je):($=je,j=Ge),$&&j&&(C=be<=O||be>=Z-O,A=Te<=O||Te>=D-O),$&&C&&(be=be<lr?0:Z),j&&A&&(Te=Te<ir?0:D),Nn(null,!0,!0),un=!1}be=-10,Te=-10,de.fill(null),Nn(null,!0,!0),P&&(un=P)}function ts(s,c,p,m,b,w,T){H._lock||(Mn(s),Zo(),hl(),s!=null&&Lr(Aa,r,be,Te,Z,D,null))}function ns(){L.forEach(xm),Qo(r.width,r.height,!0)}Wn(Ro,dr,ns);let ur={};ur.mousedown=Xi,ur.mousemove=qi,ur.mouseup=es,ur.dblclick=ts,ur.setSeries=(s,c,p,m)=>{let b=Ne.match[2];p=b(r,c,p),p!=-1&&qt(p,m,!0,!1)},tt&&(nt(Ca,v,Xi),nt(jl,v,qi),nt(Ma,v,s=>{Mn(s),Mr(!1)}),nt(La,v,Of),nt(Aa,v,ts),si.add(r),r.syncRect=Mr);let oo=r.hooks=e.hooks||{};function qe(s,c,p){al?Rr.push([s,c,p]):s in oo&&oo[s].forEach(m=>{m.call(null,r,c,p)})}(e.plugins||[]).forEach(s=>{for(let c in s.hooks)oo[c]=(oo[c]||[]).concat(s.hooks[c])});let rs=(s,c,p)=>p,Ne=Fe({key:null,setSeries:!1,filters:{pub:Ka,sub:Ka},scales:[F,x[1]?x[1].scale:null],match:[Ba,Ba,rs],values:[null,null]},H.sync);Ne.match.length==2&&Ne.match.push(rs),H.sync=Ne;let os=Ne.key,gl=Iu(os);function Lr(s,c,p,m,b,w,T){Ne.filters.pub(s,c,p,m,b,w,T)&&gl.pub(s,c,p,m,b,w,T)}gl.sub(r);function Df(s,c,p,m,b,w,T){Ne.filters.sub(s,c,p,m,b,w,T)&&ur[s](null,c,p,m,b,w,T)}r.pub=Df;function Ff(){gl.unsub(r),si.delete(r),Tn.clear(),ni(Ro,dr,ns),d.remove(),ue?.remove(),qe("destroy")}r.destroy=Ff;function yl(){qe("init",e,t),Oi(t||e.data,!1),W[F]?ul(F,W[F]):Zo(),Zr=we.show&&(we.width>0||we.height>0),Cn=Rt=!0,Qo(e.width,e.height)}return x.forEach(Ai),L.forEach(mf),n?n instanceof HTMLElement?(n.appendChild(d),yl()):n(r,yl):yl(),r}Me.assign=Fe;Me.fmtNum=mi;Me.rangeNum=Po;Me.rangeLog=Lo;Me.rangeAsinh=di;Me.orient=Kn;Me.pxRatio=ae;Me.join=pp;Me.fmtDate=gi,Me.tzDate=Sp;Me.sync=Iu;{Me.addGap=im,Me.clipGaps=Oo;let e=Me.paths={points:Gu};e.linear=qu,e.stepped=um,e.bars=cm,e.spline=dm}var ki=[14,16,0,0];function Ho(e){let[t,...n]=ki;return[e.length>0?t+14:t,...n]}var Si="11px Roboto, system-ui, sans-serif";function bn(e){let[t,n]=Le(0);return Qe(()=>{let r=e.current;if(r===null)return;let o=()=>{let i=window.innerHeight===0;n(a=>i?a:Math.floor(r.clientWidth))},l=new ResizeObserver(o);return l.observe(r),o(),()=>l.disconnect()},[e]),t}function wn(e,t){let n=Ae(null);return Qe(()=>{if(t===null||e.current===null)return;let r=new Me(t.options,t.data,e.current);return n.current=r,()=>{r.destroy(),n.current=null}},[e,t]),n}var Ju=[1,2,5].flatMap(e=>Array.from({length:9},(t,n)=>e*10**n));Ju.sort((e,t)=>e-t);function Vo(e,t="whole"){let{muted:n,grid:r}=ut[e],o={font:Si,stroke:n,ticks:{show:!1}};return[{...o,show:t==="whole"||t==="foot",size:26,gap:6,incrs:Ju,space:60,grid:{show:!1},values:(l,i)=>i.map(String)},{...o,size:54,gap:6,space:t==="whole"?34:20,grid:{stroke:r,width:1},values:(l,i,a,f,d)=>i.map(h=>At(h,oa(d)))}]}function Io(e,t){let{ctx:n,bbox:r}=e,o=Math.round(e.valToPos(0,"y",!0));o<r.top||o>r.top+r.height||(n.fillStyle=t,n.fillRect(r.left,o,r.width,1))}function Wo(e,t,n,r=!0){let{ctx:o,bbox:l}=e,i=Math.round(e.valToPos(t,"x",!0));if(i<l.left-1||i>l.left+l.width+1)return;let a=Me.pxRatio;o.save(),o.fillStyle=n,o.globalAlpha=.55,o.fillRect(i-Math.round(a/2),l.top,Math.max(1,Math.round(a)),l.height),r&&(o.globalAlpha=1,o.beginPath(),o.moveTo(i-5*a,l.top-7*a),o.lineTo(i+5*a,l.top-7*a),o.lineTo(i,l.top),o.fill()),o.restore()}function zo(e,t){e.over.addEventListener("click",n=>{let{left:r}=e.over.getBoundingClientRect();t(e.posToVal(n.clientX-r,"x"))})}function wr(e,t){let n=e.findIndex(l=>l>=t);if(n<0)return e.length-1;if(n===0)return 0;let[r,o]=[e[n-1]??0,e[n]??0];return t-r<o-t?n-1:n}function vr({head:e,entries:t}){return u("ul",{class:"legend",children:[u("li",{class:"legend-head",children:e}),t.map(n=>u("li",{title:n.meaning,children:[u(km,{...n}),u("bdi",{children:n.label}),n.text!==null&&u("span",{class:"figure",children:n.text})]},n.label))]})}function km({colour:e,shape:t,dash:n}){return u("svg",{class:"mark",width:"20",height:"10","aria-hidden":"true",children:t==="square"?u("rect",{x:"5",width:"10",height:"10",rx:"2",fill:e}):u("line",{x2:"20",y1:"5",y2:"5",stroke:e,"stroke-width":"2.5","stroke-dasharray":n?.join(" ")})})}var Sm=10,Tm=8;function Ko(e,t,n,r=!0){let{ctx:o,bbox:l}=e,[i,a]=[l.left,l.left+l.width],f=k=>Math.round(e.valToPos(k.epoch,"x",!0)),d=t.filter(k=>f(k)>=i&&f(k)<=a);if(d.length===0)return;let h=Me.pxRatio;o.save(),o.scale(h,h),o.font=Si,o.textAlign="left",o.textBaseline="alphabetic";let{ink:g,ground:_}=ut[n],y=pa(d.map(k=>f(k)/h),d.map(({label:k})=>o.measureText(k).width),[0,e.width],Tm),v=l.top/h;d.forEach((k,S)=>{let E=f(k)/h;o.fillStyle=g,r&&o.fillText(k.label,y[S]??E,v-Sm);for(let[x,L,R]of[[_,3,[]],[g,1.25,[4,3]]])o.strokeStyle=x,o.lineWidth=L,o.globalAlpha=x===_?.7:1,o.setLineDash([...R]),o.beginPath(),o.moveTo(E,v),o.lineTo(E,v+l.height/h),o.stroke()}),o.restore()}function xr(e){let{theme:t,strokes:n,epoch:r,lines:o,ranges:l=[],frame:i="whole"}=e,a=i==="whole"||i==="head",{ink:f,muted:d}=ut[t],h=null,g={width:e.width,height:e.height,padding:Em(e),legend:{show:!1},scales:{x:{time:!1,range:[...e.span]},...i==="whole"?{}:{y:{range:Rm}}},axes:Vo(t,i),bands:l.map(({fill:y},v)=>{let k=n.length+2*v+1;return{series:[k+1,k],fill:y}}),series:[{},...n.map(y=>Cm(y,r.length===1)),...l.flatMap(()=>[Xu,Xu])],focus:{alpha:.25},cursor:{y:!1,drag:{x:!1,y:!1,setScale:!1},points:{size:7},...e.syncKey===null?{focus:{prox:24}}:{sync:{key:e.syncKey,setSeries:!1}}},hooks:{ready:[y=>zo(y,v=>e.onPick(v,y))],draw:[y=>{Io(y,d),Ko(y,e.marks,t,a),Wo(y,e.markedEpoch(),f,a)}],setSeries:[(y,v)=>{h=v===null?null:Pm(v-1,e)}],setCursor:[y=>e.onHover(y.cursor.idx??null,h)]}},_=[...o,...l.flatMap(({low:y,high:v})=>[y,v])];return{options:g,data:[[...r],..._.map(y=>[...y])]}}function Em({frame:e="whole",marks:t}){let[n,r]=Ho(e==="middle"||e==="foot"?[]:t);return e==="whole"?[n,r,0,0]:[e==="head"?n:6,r,e==="foot"?0:6,0]}function Rm(e,t,n){let[r,o]=[Math.min(0,t??0),Math.max(0,n??0)],l=(o-r)*.08||.5;return[r-l,o+l]}var Xu={stroke:"transparent",points:{show:!1}};function Pm(e,{lines:t,ranges:n=[]}){return e<t.length?e:n[e-t.length>>1]?.line??e}function Cm({colour:e,width:t,dash:n},r){return{stroke:e,width:t,...n===void 0?{}:{dash:[...n]},spanGaps:!1,points:{show:r,size:7,fill:e}}}var ec=230;function tc(e){let{shown:t,theme:n,inspected:r,colour:o,epoch:l,marks:i}=e,a=Ae(null),f=bn(a),[d,h]=Le(null),g=Ae({...e,hovered:d});g.current={...e,hovered:d};let _=me(()=>f===0?null:xr({theme:n,width:f,height:ec,epoch:t.epoch,lines:t.drawn.map(({value:k})=>k),strokes:t.drawn.map(({run:k,members:S})=>({colour:o(k),width:S.includes(r)?3:1.5})),ranges:t.drawn.flatMap(({range:k,run:S},E)=>k===null?[]:[{line:E,...k,fill:`${o(S)}38`}]),span:[(t.epoch[0]??1)-.5,(t.epoch.at(-1)??1)+.5],marks:i,syncKey:null,markedEpoch:()=>g.current.epoch,onPick:()=>{let k=g.current.shown.drawn[g.current.hovered?.[1]??-1];k!==void 0&&g.current.onInspect(k.run)},onHover:(k,S)=>h(k===null||S===null?null:[k,S])}),[t,n,f,r,o,i]),y=wn(a,_);Qe(()=>y.current?.redraw(!1),[l]);let v=d===null?void 0:t.drawn[d[1]];return u(Q,{children:[u("p",{class:"readout","aria-hidden":"true",children:d===null||v===void 0?"Point at a line to name it, click to inspect its run.":u(Lm,{line:v,shown:t,colour:o,index:d[0]})}),u("div",{ref:a,class:"plot",style:{height:ec}}),u(Mm,{shown:t,colour:o})]})}function Mm({shown:e,colour:t}){let n=e.drawn.flatMap(({group:r,run:o,members:l})=>r===null?[]:[{label:r,colour:t(o),shape:"line",text:`${l.length} runs`}]);return n.length===0?null:u(vr,{head:"Mean and range",entries:n})}function Lm({line:e,shown:t,index:n,colour:r}){let{group:o,run:l,members:i,value:a,range:f}=e,d=a[n],[h,g]=[f?.low[n],f?.high[n]],_=y=>he(y,We(y));return u(Q,{children:[u("span",{class:"swatch",style:{background:r(l)}}),u("bdi",{children:o===null?gn(l):`${o} (${i.length} runs)`}),d!=null&&u("span",{class:"figure",children:["epoch ",t.epoch[n],": ",_(d),h!=null&&g!=null&&`, from ${_(h)} to ${_(g)}`]})]})}function nc(e){let{quantity:t,inspected:n}=e,r=me(()=>{let d=e.runs.filter(g=>Ce(g)!==n),h=e.runs.filter(g=>Ce(g)===n);return[...d.slice(0,Hl-h.length),...h]},[e.runs,n]),{full:o,missing:l}=ra(va(t)?r:Am),i=me(()=>r.flatMap(d=>xa(d,t,o.get(Ce(d)))??[]),[r,t,o]),a=me(()=>Ta(i,e.group),[i,e.group]),f=e.runs.length-r.length;return u(Q,{children:[u("div",{class:"card-head",children:[u("h2",{children:"Ticked runs"}),u("span",{class:"aside",children:[u("input",{type:"text",class:"group",placeholder:"Group by (regex)",title:"Runs whose names match alike, as by ^[^/]+, are drawn as their mean and range","aria-label":"Group runs by what a regular expression matches in their names",value:e.group,onInput:d=>e.onGroup(d.currentTarget.value)}),u(Om,{quantity:t,onQuantity:e.onQuantity})]})]}),a.problem!==null&&u("p",{class:"note",children:a.problem}),i.length===0?u("p",{class:"note",children:l>0?"Loading…":r.length===0?"Tick runs in the list to compare them here.":"None of the ticked runs measured this."}):u(tc,{...e,shown:a}),f>0&&u("p",{class:"note",children:["The first ",r.length," ticked runs are drawn, ",f," are not."]}),i.length>0&&l>0&&u("p",{class:"note",children:["Loading ",l," more…"]})]})}var Am=[];function Nm(e){return e==="gap"?"Gap":e==="train_reported"||e==="val_reported"?Wt[e].label:re[e].label}function Om({quantity:e,onQuantity:t}){return u("select",{"aria-label":"Quantity to compare",value:e,onChange:r=>{let o=_o.find(l=>l===r.currentTarget.value);o!==void 0&&t(o)},children:_o.map(r=>u("option",{value:r,children:Nm(r)},r))})}function vn(e,t){let n=e?.value[t]??null;return e===void 0||n===null?null:{value:n,low:e.low[t]??Number.NaN,high:e.high[t]??Number.NaN,isExact:e.stderr[t]===0}}function kr(e){return!e.isExact&&Number.isFinite(e.low)&&Number.isFinite(e.high)}function Bn(e){return e.isExact?e.value===0:e.low<=0&&e.high>=0}function xn(e,t){return e.isExact?"exact":kr(e)?`[${At(e.low,t)}, ${At(e.high,t)}]`:"error unknown"}function Ti(e,t){return t===null||t===0||!Number.isFinite(t)||!Number.isFinite(e)?null:e/t}function Bo(e,t,n){return ho.filter(r=>Nt[r].of.includes(t)).flatMap(r=>{let o=vn(e.details.get(r),n);return o===null?[]:[{detail:r,estimate:o}]})}function rc(e,t){let n=e.filter(({detail:f})=>Nt[f].role==="summand"),[r,o]=n.map(({estimate:f})=>f);if(r===void 0||o===void 0)return[];if(Bn(r)||Bn(o)||r.value*o.value>=0)return[];let l=[Math.abs(r.value),Math.abs(o.value)],[i,a]=[Math.min(...l),Math.max(...l)];return i>=a/2&&a>=t/10?n:[]}function oc(e){let t=e.find(({detail:n})=>n==="interaction");return t===void 0||!Number.isFinite(t.estimate.value)?null:Math.abs(t.estimate.value)/2}function lc({columns:e,index:t,theme:n}){let r=e.gap[t]??null,o=at.map(i=>vn(e.terms.get(i),t)),l=We(Lt([r,...o.map(i=>i?.value??null)]))+1;return u("div",{class:"scroll",children:u("table",{class:"figures",children:[u("thead",{children:u("tr",{children:[u("th",{scope:"col",children:"Source"}),u("th",{scope:"col",children:"Value"}),u("th",{scope:"col",children:"95 % interval"}),u("th",{scope:"col",children:"Share of the gap"})]})}),u("tbody",{children:at.map((i,a)=>u(Dm,{columns:e,index:t,theme:n,term:i,gap:r,places:l,estimate:o[a]??null},i))}),u("tfoot",{children:u("tr",{children:[u("th",{scope:"row",children:"Gap"}),u("td",{class:"figure",children:r===null?"not measured":he(r,l)}),u("td",{class:"figure",children:r!==null&&Number.isFinite(r)?"exact":""}),u("td",{class:"figure",children:Ti(1,r)===null?"–":"100 %"})]})})]})})}function Dm({columns:e,index:t,theme:n,term:r,estimate:o,gap:l,places:i}){let a=o===null?null:Ti(o.value,l),f=o!==null&&Bn(o);return u(Q,{children:[u("tr",{class:o===null?"missing":f?"faded":"",title:re[r].meaning,children:[u("th",{scope:"row",children:[u("span",{class:"swatch square",style:{background:re[r][n]}}),re[r].label]}),u("td",{class:"figure",children:o===null?"not measured":he(o.value,i)}),u("td",{class:"figure",children:o===null?"":xn(o,i)}),u("td",{class:"figure",children:o===null?"":a===null?"–":bo(a)})]}),Bo(e,r,t).map(({detail:d,estimate:h})=>u("tr",{class:"detail",title:Nt[d].meaning,children:[u("th",{scope:"row",children:Nt[d].label}),u("td",{class:"figure",children:he(h.value,i)}),u("td",{class:"figure",children:xn(h,i)}),u("td",{})]},d))]})}var ic=230;function sc(e){let{columns:t,theme:n,index:r,span:o,marks:l}=e,i=Ae(null),a=bn(i),[f,d]=Le(null),h=Ae(e);h.current=e;let g=me(()=>mo.filter(E=>t.rungs.has(E)),[t]),_=me(()=>a===0?null:xr({theme:n,width:a,height:ic,epoch:t.epoch,lines:g.map(E=>(t.rungs.get(E)??[]).map($n)),strokes:g.map(E=>{let{dash:x,width:L}=Wt[E];return{colour:zl(E,n),width:L,dash:x}}),span:vo(t.epoch,o),marks:l,syncKey:"lossgap-epoch",markedEpoch:()=>h.current.columns.epoch[h.current.index]??0,onPick:E=>h.current.onPick(wr(h.current.columns.epoch,E)),onHover:d}),[t,g,n,a,o,l]),y=wn(i,_);Qe(()=>y.current?.redraw(!1),[r]);let v=f??r,k=g.map(E=>t.rungs.get(E)?.[v]??null),S=We(Lt(k));return u(Q,{children:[u(vr,{head:`Epoch ${t.epoch[v]??0}`,entries:g.map((E,x)=>{let L=k[x]??null;return{label:Wt[E].label,colour:zl(E,n),shape:"line",dash:Wt[E].dash,meaning:Wt[E].meaning,text:L===null?"not measured":At(L,S)}})}),u("div",{ref:i,class:"plot",style:{height:ic,borderColor:ut[n].grid}})]})}function ac({marks:e,epoch:t,onPick:n}){return e.length===0?null:u("ul",{class:"landmarks note",children:e.map(r=>{let o=t.indexOf(r.epoch);return u("li",{children:[o<0?`Epoch ${r.epoch}`:u("button",{type:"button",onClick:()=>n(o),children:["Epoch ",r.epoch]})," ","is ",r.words,"."]},r.label)})})}function et({text:e}){let t=e.split("`").map((n,r)=>r%2===1?n:Wl(n));return t.length%2===0?u(Q,{children:Wl(e)}):u(Q,{children:t.map((n,r)=>r%2===1?u("code",{children:n},r):n)})}function ln(e){let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function uc({answer:e,index:t}){let n=e.columns.notes[t]??[],r=e.columns.complete[t]??!0,o=(e.columns.gap[t]??null)!==null;return u(Q,{children:[u("div",{class:"card-head",children:u("h2",{children:"About this epoch"})}),u("ul",{class:"notes",children:[!r&&o&&u("li",{children:"The epoch was not complete when it was written: its numbers are of the part seen."}),!r&&!o&&u("li",{children:"No validation came after this training, which would have ended the epoch."}),u(Fm,{columns:e.columns,index:t}),n.map(l=>u("li",{children:u(et,{text:ln(l)})},l))]})]})}function Fm({columns:e,index:t}){let{probe:n}=e,r=n.batches[t]??null;if(r===null||r===0)return u("li",{children:"Nothing was probed: only what needs no extra forward is measured."});let[o,l]=[n.steps[t]??null,n.seconds[t]??null],i=n.share[t]??null,a=n.verified[t]??null;return u("li",{children:["Probed ",r,o!==null&&` of ${o}`," training batches",l!==null&&` in ${At(l,l<10?2:0)} s`,i!==null&&` (${bo(i).replace("+","")} of the training time)`,a===!0&&"; a replayed step gave its own loss again",a===!1&&"; a replayed step did NOT give its own loss again","."]})}function fc(e){if(e===void 0)return null;let t=e.stderr.map((r,o)=>r!==0&&cc(e.low[o])&&cc(e.high[o]));if(!t.some(Boolean))return null;let n=r=>r.map((o,l)=>t[l]?o:null);return{low:n(e.low),high:n(e.high)}}function cc(e){return e!=null&&Number.isFinite(e)}function dc(e,t,n){let r=e.gap[n]??null,o=t.flatMap(i=>{let a=e.terms.get(i)?.value[n]??null;return a===null?[]:[{label:re[i].label,value:a}]}).sort((i,a)=>Math.abs(a.value)-Math.abs(i.value)).slice(0,3).map(({label:i,value:a})=>`${i} ${he(a,We(a))}`),l=r===null?"gap not measured":`gap ${he(r,We(r))}`;return[`epoch ${e.epoch[n]??0}: ${l}`,...o].join(", ")}function Uo({host:e,height:t,children:n,...r}){let{columns:o,index:l,span:i,marks:a}=r,{epoch:f}=o,d=f[l]??0,h=g=>{if(g.altKey||g.ctrlKey||g.metaKey)return;if(g.key==="Escape"&&i!==null)return r.onSpan(null);let _=$m(g,r);_!==null&&(g.preventDefault(),r.onPick(_))};return u("div",{...e===void 0?{}:{ref:e},class:"plot",...t===void 0?{}:{style:{height:t}},role:"slider",tabIndex:0,"aria-label":"Epoch","aria-keyshortcuts":"B","aria-valuemin":f[0]??0,"aria-valuemax":f.at(-1)??0,"aria-valuenow":d,"aria-valuetext":dc(o,r.live,l)+da(a,d),onKeyDown:h,children:n})}function $m({key:e,shiftKey:t},{columns:{epoch:n},index:r,best:o}){if(e.toLowerCase()!=="b")return Ks(e,t,r,n.length-1);let l=o===null?-1:n.indexOf(o);return l<0?null:l}var Hm={head:92,middle:70,foot:90};function mc(e){let[t,n]=Le(null),r=["gap",...e.live];return u(Q,{children:[u("p",{class:"note",children:"Each row has a scale of its own. Bands are 95 % intervals; a line without one is exact, or its error is not known."}),u(Uo,{...e,children:r.map((o,l)=>u(Vm,{...e,row:o,read:t??e.index,frame:l===0?"head":l===r.length-1?"foot":"middle",onHover:n},o))})]})}function Vm(e){let{columns:t,row:n,read:r,theme:o,index:l,span:i,marks:a,frame:f}=e,d=Ae(null),h=bn(d),g=Ae(e);g.current=e;let _=n==="gap"?ut[o].ink:re[n][o],y=Hm[f],v=me(()=>{if(h===0)return null;let E=n==="gap"?null:fc(t.terms.get(n));return xr({theme:o,width:h,height:y,epoch:t.epoch,lines:[pc(t,n).map($n)],strokes:[{colour:_,width:2}],ranges:E===null?[]:[{line:0,...E,fill:`${_}40`}],frame:f,span:vo(t.epoch,i),marks:a,syncKey:"lossgap-epoch",markedEpoch:()=>g.current.columns.epoch[g.current.index]??0,onPick:x=>g.current.onPick(wr(g.current.columns.epoch,x)),onHover:x=>g.current.onHover(x)})},[t,n,o,h,y,i,a,f]),k=wn(d,v);Qe(()=>k.current?.redraw(!1),[l]);let S=pc(t,n)[r]??null;return u("div",{class:"term-row",children:[u("p",{class:"row-head",children:[u("span",{class:"swatch square",style:{background:_}}),n==="gap"?"Gap":re[n].label,u("span",{class:"figure",children:S===null?"not measured":he(S,We(S))})]}),u("div",{ref:d,style:{height:y}})]})}function pc(e,t){return t==="gap"?e.gap:e.terms.get(t)?.value??[]}var Im=72,Wm=6;function hc(e,t){return n=>{let{ctx:r,bbox:o}=n,l=o.left+o.width;r.save(),r.beginPath(),r.rect(o.left,o.top,o.width,o.height),r.clip();for(let i of e){let[a,f]=gc(n,i);if(f<o.left||a>l)continue;let d=f-a;zm(n,i,t,[a,Math.max(1,d-(d>=Wm?1:0))])}return r.restore(),null}}function gc(e,{left:t,right:n}){let[r,o]=[e.valToPos(t,"x",!0),e.valToPos(n,"x",!0)],l=Math.max(0,o-r-Im*Me.pxRatio)/2;return[Math.round(r+l),Math.round(o-l)]}function zm(e,t,n,[r,o]){for(let{term:l,base:i,top:a}of t.parts){let f=Math.round(e.valToPos(i,"y",!0)),d=Math.round(e.valToPos(a,"y",!0));e.ctx.fillStyle=re[l][n],e.ctx.fillRect(r,Math.min(f,d),o,Math.abs(d-f))}}function yc(e,t,n){let{ctx:r,bbox:o}=e;r.fillStyle=n;for(let l of t){if(!l.hasNonFinite)continue;let[i,a]=gc(e,l),[f,d]=[Math.max(o.left,i),Math.min(o.left+o.width,a)];d>f&&r.fillRect(f,o.top+o.height-4,Math.max(1,d-f),4)}}var Ei=300;function _c({bins:e,marks:t,theme:n,width:r,newest:o,onHover:l}){let{ink:i,muted:a,ground:f,alarm:d}=ut[n],[h,g]=[e[0],e.at(-1)],_=S=>e.map(E=>$n(S(E))),y={stroke:"transparent",points:{show:!1}},v={width:r,height:Ei,padding:Ho(t),legend:{show:!1},scales:{x:{time:!1,range:[h?.left??0,g?.right??1]},y:{range:[..._a(e)]}},axes:Vo(n),bands:xo(e)>1?[{series:[5,4],fill:`${i}40`}]:[],series:[{},{paths:hc(e,n),points:{show:!1}},{stroke:f,width:5,points:{show:!1}},{stroke:i,width:2,points:{show:e.length===1,size:8,fill:i}},y,y],cursor:{y:!1,points:{show:!1},sync:{key:"lossgap-epoch",setSeries:!1},drag:{x:!0,y:!1,setScale:!1,dist:6}},hooks:{ready:[S=>zo(S,E=>{let{columns:x,onPick:L}=o.current;L(wr(x.epoch,E))})],draw:[S=>{let{columns:E,index:x}=o.current;Io(S,a),yc(S,e,d),Ko(S,t,n),Wo(S,E.epoch[x]??0,i)}],setCursor:[S=>l(S.cursor.idx??null)],setSelect:[S=>{let{left:E,width:x}=S.select;if(x<6)return;let L=R=>S.posToVal(R,"x");o.current.onSpan({from:L(E),to:L(E+x)})}]}},k=e.map(()=>0);return{options:v,data:[e.map(S=>S.centre),k,_(S=>S.gap),_(S=>S.gap),_(S=>S.gapLow),_(S=>S.gapHigh)]}}function bc({columns:e,live:t,theme:n,read:[r,o]}){let[l,i]=[e.epoch[r]??0,e.epoch[o]??0],a=Ir(e.gap,r,o),f=t.map(g=>Ir(e.terms.get(g)?.value??[],r,o)),d=We(Lt([a,...f])),h=g=>g===null?"not measured":he(g,d);return u(vr,{head:l===i?`Epoch ${l}`:`Epochs ${l}–${i}`,entries:[{label:"Gap",colour:ut[n].ink,shape:"line",text:h(a)},...t.map((g,_)=>({label:re[g].label,colour:re[g][n],shape:"square",meaning:re[g].meaning,text:h(f[_]??null)}))]})}function wc({columns:e,bins:t}){let n=xo(t),r=Ul(e).map(o=>e.epoch[o]??0);return u(Q,{children:[n>1&&u("p",{class:"note",children:["Each bar is the mean of ",n," epochs, for there are more epochs than pixels; the band is the range of the gap. Drag over the chart to look closer."]}),r.length>0&&u("p",{class:"note alarm",children:["Not a finite number (marked red): ",r.length===1?"epoch":"epochs"," ",la(r),"."]})]})}var vc=54+ki[1];function xc(e){let{columns:t,live:n,theme:r,index:o,span:l,marks:i}=e,a=Ae(null),f=bn(a),[d,h]=Le(null),g=Ae(e);g.current=e;let _=me(()=>ha(t,l,Math.max(1,f-vc)),[t,l,f]),y=me(()=>f>vc?_c({bins:_,marks:i,theme:r,width:f,newest:g,onHover:h}):null,[_,i,r,f]),v=wn(a,y);Qe(()=>v.current?.redraw(!1),[o]);let k=me(()=>u(wc,{columns:t,bins:_}),[t,_]),S=d===null?void 0:_[d];return u(Q,{children:[u(bc,{columns:t,live:n,theme:r,read:S===void 0?[o,o]:[S.first,S.last]}),u(Uo,{...e,host:a,height:Ei}),k]})}var kc=[{code:"from tb_lossgap import SummaryWriter",remark:"# was: from torch.utils.tensorboard import SummaryWriter"},{code:"criterion = writer.watch(model, criterion)",remark:"# before the first epoch"}];function Sc({others:e}){return u("main",{class:"empty card",children:[u("h1",{children:"No loss-gap records yet"}),u("p",{children:"Two lines in the training script record why validation and training loss differ:"}),u(Km,{}),u("p",{children:["Train as before. The first epoch appears here after TensorBoard's next reload. Recorded and still empty? ",u("code",{children:"tb-lossgap doctor LOGDIR"})," says why."]}),e.length>0&&u("p",{class:"note",children:[e.length===1?"One run here has":`${e.length} runs here have`," no loss-gap records:"," ",e.slice(0,8).map((t,n)=>u("span",{children:[n>0&&", ",u("bdi",{children:hn(t)})]},t)),e.length>8&&" and more","."]})]})}function Km(){let e=Ae(null),[t,n]=Le(null),r=async()=>{try{await navigator.clipboard.writeText(kc.map(({code:o})=>o).join(`
`)),n("Copied")}catch{e.current!==null&&window.getSelection()?.selectAllChildren(e.current),n("Selected: press Ctrl+C")}};return u("div",{class:"snippet",children:[u("pre",{ref:e,children:kc.map(({code:o,remark:l})=>u("div",{children:[u("code",{children:o})," ",u("span",{class:"remark",children:l})]},o))}),u("button",{type:"button",onClick:()=>{r()},children:t??"Copy"})]})}function kn({message:e,onRetry:t,isBusy:n=!1}){return u("div",{class:"fault",role:"alert",children:[u("p",{children:u(et,{text:e})}),t!==null&&u("button",{type:"button",onClick:t,disabled:n,children:n?"Retrying…":"Retry"})]})}function Tc(e){return u("main",{class:"empty card",children:[u("h1",{children:"The runs could not be loaded"}),u(kn,{...e})]})}function Go({what:e}){return u("p",{class:"loading",role:"status",children:["Loading ",e,"…"]})}var Bm={measured:{words:"measured",title:"Beyond doubt in more than one epoch"},tentative:{words:"tentative",title:"Beyond doubt in one epoch only, so far"},none:null};function jo({confidence:e}){let t=Bm[e];return t===null?null:u("span",{class:`chip ${e}`,title:t.title,children:t.words})}function Rc({run:e}){return u("span",{class:"downloads",children:[u("button",{type:"button",onClick:()=>Ec(e,"csv"),title:"All epochs, full precision",children:"CSV"}),u("button",{type:"button",onClick:()=>Ec(e,"json"),title:"All epochs, full precision",children:"JSON"})]})}function Ec(e,t){let n=document.createElement("a");n.href=Qs(e,t),n.download=`${[e.run,e.series].join("-").replace(/[^\w.-]+/g,"_")}.${t}`,n.click()}var Ri=4,Um=2;function Pi({finding:{why:e,advice:t},heading:n}){return e===""&&t.length===0?null:u("div",{class:"grounds",children:[e!==""&&u("section",{children:[u(n,{children:"Why this is believed"}),u("p",{children:u(et,{text:ln(e)})})]}),t.length>0&&u("section",{children:[u(n,{children:"What to do"}),u("ul",{class:"advice",children:t.map(r=>u("li",{children:u(et,{text:ln(r)})},r))})]})]})}function Pc({verdict:e,theme:t}){let{others:n}=e;if(n.length===0)return null;let[r,o]=[n.slice(0,Ri),n.slice(Ri)],l=n.length<=Um,i=a=>u(Gm,{finding:a,theme:t,isOpen:l},a.code+a.text);return u("section",{class:"findings",children:[u("h2",{children:"Found besides, in order"}),u("ol",{children:r.map(i)}),o.length>0&&u("details",{class:"more",children:[u("summary",{children:o.length===1?"One more":`${o.length} more`}),u("ol",{start:Ri+1,children:o.map(i)})]})]})}function Gm({finding:e,theme:t,isOpen:n}){let{label:r,head:o,rest:l,term:i}=ia(e);return u("li",{children:u("details",{open:n,children:[u("summary",{children:[u("span",{class:"swatch square",style:i===null?{}:{background:re[i][t]}}),u("span",{children:[u("b",{children:r})," ",u(jo,{confidence:e.confidence})," ",u(et,{text:o})]})]}),u("div",{class:"finding",children:[l!==""&&u("p",{children:u(et,{text:l})}),u(Pi,{finding:e,heading:"h3"})]})]})})}function Cc({answer:e,index:t,theme:n,colour:r}){let{verdict:o,columns:l}=e,{head:i,rest:a}=Kl(o?.text??"No epoch of this run could be read."),f=o===null?null:Vr(o.code).term;return u("header",{class:"card verdict",style:f===null?{}:{borderInlineStartColor:re[f][n]},children:[u("div",{class:"crumb",children:[u("span",{class:"swatch",style:{background:r}}),u(wo,{run:e}),u("span",{children:jm(e)}),o!==null&&u(jo,{confidence:o.confidence}),u(Rc,{run:e})]}),u("h1",{children:u(et,{text:i})}),a!==""&&u("p",{class:"rest",children:u(et,{text:a})}),l.epoch.length>0&&u(qm,{columns:l,index:t}),o!==null&&u(Pi,{finding:o,heading:"h2"}),o!==null&&u(Pc,{verdict:o,theme:n})]})}function jm({columns:e,recorded:t}){let n=e.epoch.length;if(e.epoch.at(-1)===void 0)return"no epochs";let o=`${n} ${n===1?"epoch":"epochs"}`;return t>n?`${n} of ${t} epochs`:o}function qm({columns:e,index:t}){let n=e.epoch[t]??0,r=e.gap[t]??null,o=vn(e.terms.get("generalisation"),t);if(r===null)return u("p",{class:"sum",children:["Epoch ",n,": the gap was not measured, for a reported loss is missing."]});if(!Number.isFinite(r))return u("p",{class:"sum",children:["Epoch ",n,": gap ",u("b",{children:he(r,0)}),", for a reported loss is not a finite number."]});let l=We(Lt([r,o?.value??null]));return u("p",{class:"sum",children:["Epoch ",n,": gap ",u("b",{children:he(r,l)}),o!==null&&u(Q,{children:[" ","= like for like ",u("b",{children:he(o.value,l)})," ",u("span",{class:"interval",children:xn(o,l)}),", and"," ",u("b",{children:he(r-o.value,l)})," from how the two losses are measured"]}),"."]})}var Ym={train_averaging:["train_averaging","no training loss"],timing:["timing"],objective:["objective"],augmentation:["augmentation"],dropout:["dropout"],batchnorm:["batchnorm","batch norm","batch normalisation"],other_mode:["other_mode","other mode"],weights:["weights","val_model"],generalisation:["generalisation","no validation loss"],val_averaging:["val_averaging","no validation loss"]},Qm=["probed","replay","probe changed","recording stopped"],Mc={objective:"not asked for: both losses are taken to be the same (watch(val_criterion=…))",augmentation:"not asked for: pass watch(clean_batches=…) to measure it",weights:"not asked for: pass watch(val_model=…) if validation uses other weights"},Zm=["train_averaging","val_averaging"];function Ci(e,t,n){return e.absent!==null?e.absent.get(t)?.[n]??null:Xm(t,e.notes[n]??[])}var Jm="not asked for";function Lc(e,t,n){return e.absent!==null?Ci(e,t,n)?.startsWith(Jm)??!1:Mc[t]!==void 0&&Ac(t,e.notes[n]??[])===void 0}function Xm(e,t){let n=Ac(e,t);if(n!==void 0)return n;let r=Mc[e];return r!==void 0?r:Zm.includes(e)?null:t.find(o=>Nc(o,Qm))??null}function Ac(e,t){return t.find(n=>Nc(n,Ym[e])&&/\b(not|no)\b/.test(n))}function Nc(e,t){let n=e.toLowerCase();return t.some(r=>n.includes(r))}function Oc(e,t){let n=e.rungs.get("train_reported")?.[t]??null,r=n!==null&&Number.isFinite(n),o=Lt(at.map(d=>e.terms.get(d)?.value[t]??null)),l=r?n:0,i=[],a=[{kind:"rung",rung:"train_reported",value:n}];for(let d of at){let h=vn(e.terms.get(d),t);if(h===null){let v=Ci(e,d,t);Lc(e,d,t)?i.push({term:d,reason:v}):a.push({kind:"missing",term:d,reason:v});continue}let g=Bo(e,d,t),_=Dc(l,h),y={sway:oc(g),opposites:rc(g,o)};a.push({kind:"term",term:d,..._,...y}),a.push(...eh(d,g,_)),l=_.to}let f=e.rungs.get("val_reported")?.[t]??null;return a.push({kind:"rung",rung:"val_reported",value:f}),{epoch:e.epoch[t]??0,rows:a,unasked:i,isAnchored:r,...th(a)}}function Dc(e,t){let n=Number.isFinite(t.value)?e+t.value:e;return{estimate:t,from:e,to:n,isFaded:Bn(t)}}function eh(e,t,n){let r=n.from,o=[];for(let{detail:l,estimate:i}of t){let{role:a}=Nt[l];if(a==="doubt")continue;let f=Dc(a==="summand"?r:n.from,i);o.push({kind:"part",detail:l,of:e,level:n.to,...f}),a==="summand"&&(r=f.to)}return o}function th(e){let t=e.flatMap(nh).filter(Number.isFinite),[n,r]=[Math.min(...t),Math.max(...t)];if(t.length===0)return{low:0,high:1};let o=(r-n)*.04||Math.abs(r)*.1||1;return{low:n-o,high:r+o}}function nh(e){if(e.kind==="missing")return[];if(e.kind==="rung")return e.value===null?[]:[e.value];let{estimate:t,from:n,to:r}=e,o=[n,r];return kr(t)&&o.push(n+t.low,n+t.high),e.kind==="term"&&e.sway!==null&&o.push(r-e.sway,r+e.sway),o}var rh=.4;function Xt({low:e,high:t},n){return(n-e)/(t-e)*100}function Fc({row:e,steps:t}){if(e.value===null||!Number.isFinite(e.value))return null;let n=`${Xt(t,e.value)}%`;return u("svg",{width:"100%",height:"26","aria-hidden":"true",children:u("line",{class:"level",x1:n,x2:n,y1:"3",y2:"23"})})}var Sn={height:26,top:5,thick:13,cap:4},qo={height:18,top:6,thick:6,cap:3};function $c({row:e,steps:t,theme:n}){if(!Number.isFinite(e.estimate.value))return null;let[r,o]=[Xt(t,e.from),Xt(t,e.to)];return u("svg",{width:"100%",height:Sn.height,"aria-hidden":"true",children:[u("line",{class:"thread",x1:`${r}%`,x2:`${r}%`,y1:"0",y2:Sn.top-1}),u("line",{class:"thread",x1:`${o}%`,x2:`${o}%`,y1:Sn.top+Sn.thick,y2:"26"}),u(Ic,{start:r,end:o,shape:Sn,colour:re[e.term][n]}),u(Wc,{row:e,steps:t,shape:Sn}),Vc(e,t)&&u(Kc,{low:Xt(t,e.to-(e.sway??0)),high:Xt(t,e.to+(e.sway??0)),y:Sn.top+Sn.thick+5})]})}function Hc({row:e,steps:t,theme:n}){if(!Number.isFinite(e.estimate.value))return null;let[r,o]=[Xt(t,e.from),Xt(t,e.to)],l=`${Xt(t,e.level)}%`;return u("svg",{width:"100%",height:qo.height,"aria-hidden":"true",children:[u("line",{class:"thread",x1:l,x2:l,y1:"0",y2:qo.height}),u(Ic,{start:r,end:o,shape:qo,colour:re[e.of][n]}),u(Wc,{row:e,steps:t,shape:qo})]})}function Vc(e,{low:t,high:n}){return e.kind==="term"&&(e.sway??0)/(n-t)>.004}function Ic({start:e,end:t,shape:{top:n,thick:r},colour:o}){let l=Math.abs(t-e);return u(Q,{children:[u("rect",{class:"bar",x:`${Math.min(e,t)}%`,width:`${l}%`,y:n,height:r,fill:o}),l<rh&&u("line",{class:"sliver",x1:`${t}%`,x2:`${t}%`,y1:n,y2:n+r,stroke:o})]})}function Wc({row:{estimate:e,from:t},steps:n,shape:r}){if(!kr(e))return null;let o=Xt(n,t+e.low);return u(zc,{low:o,high:Xt(n,t+e.high),y:r.top+r.thick/2,cap:r.cap})}function zc({low:e,high:t,y:n,cap:r}){let[o,l]=[`${e}%`,`${t}%`];return u("g",{class:"whisker",children:["rim","core"].map(i=>u("g",{class:i,children:[u("line",{x1:o,x2:l,y1:n,y2:n}),u("line",{x1:o,x2:o,y1:n-r,y2:n+r}),u("line",{x1:l,x2:l,y1:n-r,y2:n+r})]},i))})}function Kc({low:e,high:t,y:n}){let[r,o]=[`${e}%`,`${t}%`];return u("g",{class:"sway",children:[u("line",{x1:r,x2:o,y1:n,y2:n}),u("circle",{cx:r,cy:n,r:"2.25"}),u("circle",{cx:o,cy:n,r:"2.25"})]})}function Bc({steps:e}){let{rows:t}=e,n=t.filter(r=>r.kind==="term"||r.kind==="part");return u("ul",{class:"key note",children:[n.some(({estimate:r})=>kr(r))&&u("li",{children:[u("svg",{width:"26",height:"12","aria-hidden":"true",children:u(zc,{low:8,high:92,y:6,cap:4})}),"95 % interval"]}),t.some(r=>Vc(r,e))&&u("li",{children:[u("svg",{width:"26",height:"12","aria-hidden":"true",children:u(Kc,{low:12,high:88,y:6})}),"± half the interaction of dropout and batch norm: another order of switching them off moves both bars’ ends by so much"]}),t.some(r=>r.kind==="part")&&u("li",{children:[u("svg",{width:"26",height:"12","aria-hidden":"true",children:u("rect",{class:"sample",width:"26",y:"3",height:"6"})}),"thin: what the bar above consists of"]})]})}function Uc({steps:e,places:t}){return u(Q,{children:e.rows.map(n=>{if(n.kind!=="term"||n.opposites.length===0)return null;let r=n.opposites.map(({detail:o,estimate:l})=>`${Nt[o].label} (${he(l.value,t)})`);return u("p",{class:"note opposites-note",children:[re[n.term].label," nets ",he(n.estimate.value,t)," only because"," ",r.join(" and ")," work against each other: look at both."]},n.term)})})}function Gc({unasked:e}){if(e.length===0)return null;let t=e.map(({term:n})=>re[n].label.toLowerCase());return u("details",{class:"note",children:[u("summary",{children:["Not asked for, so not measured: ",t.join(", "),"."]}),u("ul",{children:e.map(({term:n,reason:r})=>u("li",{children:u(et,{text:`${re[n].label}: ${ln(r??re[n].meaning)}`})},n))})]})}function jc({columns:e,index:t,theme:n}){let r=Oc(e,t),o=Math.min(6,We(Lt(r.rows.flatMap(lh))));return u(Q,{children:[u("table",{class:"waterfall",children:[u("thead",{children:u("tr",{children:[u("th",{scope:"col",children:"Step"}),u("td",{}),u("th",{scope:"col",children:"Value"}),u("th",{scope:"col",children:"95 % interval"})]})}),u("tbody",{children:r.rows.map((l,i)=>u(ih,{row:l,steps:r,places:o,theme:n,before:r.rows[i-1]},oh(l)))})]}),u(Bc,{steps:r}),u(Uc,{steps:r,places:o}),!r.isAnchored&&u("p",{class:"note",children:"The bars start from 0, for the reported training loss is not a number."}),u(Gc,{unasked:r.unasked})]})}function oh(e){return e.kind==="rung"?e.rung:e.kind==="part"?e.detail:e.term}function lh(e){return e.kind==="term"||e.kind==="part"?[e.estimate.value]:[]}function ih(e){let{row:t,before:n,steps:r,places:o}=e;switch(t.kind){case"missing":return u(uh,{row:t,before:n});case"term":return u(sh,{...e,row:t});case"part":return u(ah,{...e,row:t});case"rung":return u("tr",{class:"rung",title:Wt[t.rung].meaning,children:[u("th",{scope:"row",children:Wt[t.rung].label}),u("td",{class:"picture",children:u(Fc,{row:t,steps:r})}),u("td",{class:"figure",children:t.value===null?"not measured":At(t.value,o)}),u("td",{})]})}}function sh({row:e,steps:t,places:n,theme:r}){let{label:o,meaning:l}=re[e.term];return u("tr",{class:e.isFaded&&e.opposites.length===0?"faded":"",title:l,children:[u("th",{scope:"row",children:[o,e.opposites.length>0&&u("span",{class:"opposites",children:"large parts cancel"})]}),u("td",{class:"picture",children:u($c,{row:e,steps:t,theme:r})}),u("td",{class:"figure",children:he(e.estimate.value,n)}),u("td",{class:"figure interval",children:xn(e.estimate,n)})]})}function ah({row:e,steps:t,places:n,theme:r}){let{label:o,meaning:l}=Nt[e.detail];return u("tr",{class:e.isFaded?"part faded":"part",title:l,children:[u("th",{scope:"row",children:o}),u("td",{class:"picture",children:u(Hc,{row:e,steps:t,theme:r})}),u("td",{class:"figure",children:he(e.estimate.value,n)}),u("td",{class:"figure interval",children:xn(e.estimate,n)})]})}function uh({row:e,before:t}){let{label:n,meaning:r}=re[e.term],o=t?.kind==="missing"&&t.reason===e.reason,l=e.reason===null?"":o?", for the same reason":`: ${e.reason}`,i=e.reason?.startsWith("not measured")&&!o;return u("tr",{class:"missing",title:r,children:[u("th",{scope:"row",children:n}),u("td",{colSpan:3,children:i?e.reason:`not measured${l}`})]})}function qc(e){let{run:t,asked:n,retry:r}=e,{value:o,fault:l,isLoading:i}=na(t,n),a={onRetry:r,isBusy:i};return o===null?u("main",{class:"run",children:[t.error!==null&&u(kn,{message:t.error,onRetry:null}),l===null?u(Go,{what:gn(t)}):t.error!==l&&u(kn,{message:l,...a})]}):u("main",{class:"run",children:[l!==null&&u(kn,{message:`Not refreshed. ${l}`,...a}),o.error!==null&&u(kn,{message:o.error,...a}),u(ch,{answer:o}),o.columns.epoch.length>0&&u(fh,{...e,answer:o})]})}function ch({answer:{columns:e,recorded:t,warnings:n}}){let r=e.epoch.length;return u(Q,{children:[t>r&&r>0&&u("p",{class:"warning",children:["Showing ",r," of ",t," recorded epochs: TensorBoard kept a sample. Start it with"," ",u("code",{children:"--samples_per_plugin=lossgap=0"})," to keep them all."]}),n.map(o=>u("p",{class:"warning",children:u(et,{text:ln(o)})},o))]})}function fh(e){let{answer:t,theme:n,choice:r,choose:o,run:l}=e,{columns:i}=t,[a,f]=Le(null),d=me(()=>Ws(i.epoch,r.epoch),[i,r.epoch]),h=me(()=>Bl(i),[i]),g=r.view==="rows"?mc:xc,_=me(()=>fa(t),[t]),y=k=>o({epoch:zs(i.epoch,k)}),v=i.epoch[d]??0;return u(Q,{children:[u(Cc,{answer:t,index:d,theme:n,colour:e.colour(l)}),u("div",{class:"grid",children:[u("div",{class:"column",children:[u(Wr,{name:"stack",title:"Where the gap comes from",aside:u(ba,{span:a,setSpan:f,choice:r,choose:o,best:t.best}),children:[u(g,{columns:i,live:h,theme:n,index:d,span:a,marks:_,best:t.best,onPick:y,onSpan:f}),u(ac,{marks:_,epoch:i.epoch,onPick:y})]}),u(Wr,{name:"ladder",title:"Ladder of losses",children:u(sc,{columns:i,theme:n,index:d,span:a,marks:_,onPick:y})}),u("section",{class:"card compare",children:u(nc,{runs:e.compared,inspected:Ce(l),quantity:r.quantity,onQuantity:k=>o({quantity:k}),group:r.group,onGroup:k=>o({group:k}),onInspect:e.inspect,theme:n,epoch:v,marks:_,colour:e.colour})})]}),u("div",{class:"column",children:[u(Wr,{name:"waterfall",title:`Epoch ${v}, step by step`,aside:u(wa,{marks:_,epoch:v,choice:r,choose:o}),children:u(jc,{columns:i,index:d,theme:n})}),u(Wr,{name:"table",title:`Epoch ${v} in figures`,children:u(lc,{columns:i,index:d,theme:n})}),u("section",{class:"card remarks-card",children:u(uc,{answer:t,index:d})})]})]})]})}function Yc({theme:e}){let{asked:t,retry:n,names:r}=mh(),[o,l]=hh(),{value:i,fault:a,isLoading:f}=ta(t),d={onRetry:n,isBusy:f};if(i===null)return a===null?u(Go,{what:"runs"}):u(Tc,{message:a,...d});let h=a===null?null:u(kn,{message:`Not refreshed. ${a}`,...d});return i.runs.length===0?u(Q,{children:[h,u(Sc,{others:i.others})]}):u(Q,{children:[h,u(dh,{runs:i,names:r,theme:e,asked:t,retry:n,choice:o,choose:l})]})}function dh({runs:e,names:t,theme:n,asked:r,retry:o,choice:l,choose:i}){let a=me(()=>l.ticked??Gs(e.runs),[l.ticked,e]),f=me(()=>e.runs.filter(k=>a.has(Ce(k))),[e,a]),d=me(()=>js(t??[...new Set(e.runs.map(k=>k.run))],n),[t,e,n]),h=ph(e.runs,l),g=$r(k=>i({run:k.run,series:k.series}),[i]),_=$r((k,S)=>{let E=new Set(a);for(let x of k)S?E.add(x):E.delete(x);i({ticked:E})},[a,i]),y=h===null?null:Ce(h),v=me(()=>u(aa,{answer:e,filter:l.filter,ticked:a,inspected:y,colour:d,onFilter:k=>i({filter:k}),onTick:_,onInspect:g}),[e,l.filter,a,y,d,_,g,i]);return u("div",{class:"panel",children:[v,h!==null&&u(qc,{theme:n,asked:r,retry:o,choice:l,choose:i,compared:f,colour:d,inspect:g,run:h},y)]})}function ph(e,{run:t,series:n}){let r=e.filter(l=>l.run===t);return r.find(l=>l.series===(n??"loss"))??r[0]??e.find(l=>l.error===null)??e[0]??null}function mh(){let[e,t]=Le(0),[n,r]=Le(null),o=Ae(!1),l=$r(()=>t(i=>i+1),[]);return Qe(()=>{let i=()=>{window.innerHeight===0?o.current=!0:l()},a=()=>{window.innerHeight===0||!o.current||(o.current=!1,l())};return xs({onReload:i,onRunNames:r}),window.addEventListener("resize",a),()=>window.removeEventListener("resize",a)},[l]),{asked:e,retry:l,names:n}}function hh(){let[e,t]=Le(()=>{let o=Vs(El());return o.filter===""?{...o,filter:ws()}:o}),n=Ae(!0);Qe(()=>{if(n.current){n.current=!1;return}let o=setTimeout(()=>vs(Is(El(),e)),120);return()=>clearTimeout(o)},[e]);let r=$r(o=>t(l=>({...l,...o})),[]);return[e,r]}var Qc='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Zc=`/* Colours of both themes and the elements that all parts share; a canvas takes its own from model/looks.ts. */

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
input[type="text"],
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
`;var Jc=`/* Charts and their legends. */

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
.aside {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: end;
  gap: 4px 12px;
}
.views {
  display: inline-flex;
}
.views button {
  border-radius: 0;
}
.views button:first-child {
  border-start-start-radius: 4px;
  border-end-start-radius: 4px;
}
.views button:last-child {
  margin-inline-start: -1px;
  border-start-end-radius: 4px;
  border-end-end-radius: 4px;
}
.views [aria-pressed="true"] {
  background: var(--select);
}
.row-head {
  display: flex;
  align-items: center;
  padding-top: 6px;
  font-size: 12px;
}
.row-head .figure {
  margin-inline-start: 8px;
  color: var(--muted);
}
.group {
  width: 150px;
}
`;var Xc=`/* The page: list beside run, cards in a grid. */

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
`;var ef=`/* What changes where there is less room; it comes last, to have the last word. */

@media (max-width: 1280px) {
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
  .waterfall,
  .figures {
    font-size: 12px;
  }
  .waterfall thead th:first-child {
    width: 112px;
  }
  .waterfall thead th:nth-child(3) {
    width: 54px;
  }
  .waterfall thead th:nth-child(4),
  .waterfall td.interval {
    width: 106px;
    font-size: 11px;
  }
  .waterfall tbody th {
    white-space: normal;
  }
}
`;var tf=`/* The list of runs. */

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
`;var nf=`/* Nothing recorded, something failed, still loading. */

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
`;var rf=`/* Waterfall, figures and notes. */

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
`;var of=`/* The verdict on top: its sentence, its grounds, the findings behind it. */

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
`;var lf=[Qc,Zc,Xc,of,tf,Jc,rf,nf,ef].join(`
`);function Fb(){let e=document.createElement("style");e.textContent=lf,document.head.append(e),document.title="Loss Gap",document.documentElement.lang="en",bs(t=>{document.documentElement.dataset.theme=t,_s(fs(Yc,{theme:t}),document.body)})}export{Fb as render};
