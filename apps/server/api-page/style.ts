/** The whole style of the API's page; served by us, like everything on it. */
export const apiPageStyle = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #0b6bcb }
@media (prefers-color-scheme: dark) { :root { --accent: #7db8f5 } }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.6 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere }
a { color: var(--accent) }
.skip { position: absolute; left: -999px }
.skip:focus { left: 0; padding: .5rem; background: Canvas }
main { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem 4rem }
nav ul { columns: 18rem; padding-left: 1.2rem }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--line) }
section.operation { margin: 1.5rem 0; padding: .25rem 1rem 1rem; border: 1px solid var(--line); border-radius: .5rem }
h3 { margin: .75rem 0 .25rem; font-size: 1rem; font-family: ui-monospace, monospace; font-weight: 600 }
h3 .method { display: inline-block; min-width: 4.2em }
h4 { margin: 1rem 0 .25rem }
table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 30rem; font-size: .9rem }
th:first-child { width: 28% }
th:nth-child(2) { width: 30% }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600 }
caption { text-align: left; font-weight: 600; padding: .5rem 0 .25rem }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-top: 1px solid var(--line) }
code, pre { font-family: ui-monospace, monospace; font-size: .88em }
pre { padding: .75rem; background: var(--soft); border-radius: .35rem; overflow-x: auto; white-space: pre-wrap }
.wide { overflow-x: auto }
`
