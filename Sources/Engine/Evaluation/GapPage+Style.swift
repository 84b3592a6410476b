extension GapPage {
    static let style = """
        :root { color-scheme: light dark; --ink: #1c1b1a; --paper: #fdfcfa; --dim: #6b655e; --line: #ded8cf; --lead: #8a3b12;
          --panel: #f5f1ea; --good: #2f6b3a; --bad: #a3341f; --range: #dfe9dc; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #ece7df; --paper: #191817; --dim: #a39c92; --line: #3a3733; --lead: #f0a870; --panel: #22201e;
            --good: #8fce9a; --bad: #f0907a; --range: #2b3a2d; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "DejaVu Sans", sans-serif; }
        main { max-width: 84rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
        h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 .5rem; }
        h3 { font-size: 1rem; margin: 0 0 .5rem; }
        h4 { font-size: .8rem; letter-spacing: .04em; text-transform: uppercase; color: var(--lead); margin: 1rem 0 .25rem; }
        p, ul, ol, dl, pre, table { margin: .35rem 0; }
        a { color: inherit; }
        section { margin-top: 2.25rem; }
        .dim { color: var(--dim); font-weight: 400; font-size: .9em; }
        .verdict { border-left: 4px solid var(--good); background: var(--panel); padding: 1rem 1.25rem; }
        .verdict h2 { color: var(--good); }
        .verdict.bad { border-color: var(--bad); }
        .verdict.bad h2, .off { color: var(--bad); }
        .lead { font-size: 1.1rem; }
        ul, ol { padding-left: 1.8rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
        th { font-weight: 600; font-size: .85rem; color: var(--dim); }
        article td, article th { font-size: .85rem; overflow-wrap: break-word; hyphens: auto; }
        .overview .bar { width: 30%; min-width: 8rem; }
        .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        svg { width: 100%; height: .9rem; display: block; margin-top: .3rem; }
        .range { fill: var(--range); } .met { fill: var(--good); } .missed { fill: var(--bad); }
        dt { font-weight: 600; } dd { margin: 0 0 .5rem; color: var(--dim); }
        .question { border-top: 1px solid var(--line); padding-top: 1.5rem; }
        .causes { background: var(--panel); padding: .9rem 1.1rem; margin: .75rem 0 1rem; }
        .causes h4 { text-transform: none; letter-spacing: 0; font-size: .9rem; }
        .causes ul { list-style: none; padding: 0; margin: 0; }
        .causes li { display: grid; grid-template-columns: 4rem 1fr; gap: .5rem; padding: .3rem 0; }
        .share { color: var(--lead); font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; }
        q { font-style: italic; color: var(--dim); quotes: "“" "”"; }
        .columns { display: grid; gap: 1.75rem; grid-template-columns: 1fr; }
        article { min-width: 0; border-top: 2px solid var(--ink); padding-top: .5rem; overflow-wrap: break-word; }
        article code { overflow-wrap: anywhere; }
        .shared { color: var(--dim); }
        .warning { border-left: 3px solid var(--lead); padding-left: .7rem; }
        pre { background: var(--panel); padding: .6rem .8rem; overflow-x: auto; font-size: .8rem; line-height: 1.4; }
        code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; }
        footer { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: .75rem; }
        @media (min-width: 60rem) { .n2 { grid-template-columns: 1fr 1fr; } .n3 { grid-template-columns: repeat(3, 1fr); }
          .n4 { grid-template-columns: repeat(2, 1fr); } }
        @media (min-width: 90rem) { .n4 { grid-template-columns: repeat(4, 1fr); } main { max-width: 110rem; } }
        @media print {
          :root { color-scheme: light; --ink: #000; --paper: #fff; --dim: #444; --line: #bbb; --lead: #5a2508; --panel: #f4f4f4;
            --good: #1d5128; --bad: #8a1f0c; --range: #dde8dc; }
          @page { size: A4 landscape; margin: 12mm; }
          body { font-size: 9.5pt; } main { max-width: none; padding: 0; }
          .columns { gap: 6mm; } .n2, .n4 { grid-template-columns: 1fr 1fr; } .n3 { grid-template-columns: repeat(3, 1fr); }
          .question { break-before: page; border-top: 0; }
          h2, h3, h4, dt { break-after: avoid; } li, tr, pre { break-inside: avoid; }
          pre { white-space: pre-wrap; }
          .verdict, .causes, .range, .met, .missed { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
