namespace Roslearn.Training;

/// <summary>The look of a report, light and dark as the reader's system has it.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --ink: #1c2430; --soft: #5c6878; --rule: #e1e5eb; --train: #2563eb; --validation: #d9480f; --rate: #0f8a5f; --right: #2563eb; --wrong: #d6336c; --note: #fff7e6; --noteline: #f0b429; }
        @media (prefers-color-scheme: dark) { :root { --page: #10141a; --card: #181e27; --ink: #e4e9f0; --soft: #93a1b3; --rule: #2a3340; --train: #6ea8fe; --validation: #ff9f6b; --rate: #4fd1a1; --right: #4c8dff; --wrong: #f0689a; --note: #2a2313; --noteline: #c68a12; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        main { max-width: 1120px; margin: 0 auto; padding: 32px 20px 56px; }
        h1 { margin: 0; font-size: 28px; letter-spacing: -0.01em; }
        h2 { margin: 0 0 12px; font-size: 16px; }
        small { color: var(--soft); font-weight: 400; font-size: 13px; }
        .sub { margin: 4px 0 24px; color: var(--soft); }
        section, figure { margin: 0 0 20px; }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; }
        .cards div, figure, .split > div, .panel { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 14px 16px; }
        .cards span { display: block; color: var(--soft); font-size: 13px; }
        .cards div { padding: 14px 12px; }
        .cards b { font-size: 18px; overflow-wrap: anywhere; font-weight: 600; font-variant-numeric: tabular-nums; }
        .charts, .split { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 20px; align-items: start; }
        .charts figure { margin: 0; }
        figcaption { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; font-weight: 600; margin-bottom: 6px; }
        .legend { margin-left: auto; display: flex; gap: 14px; font-weight: 400; font-size: 13px; color: var(--soft); }
        .legend i { display: inline-block; width: 16px; height: 3px; border-radius: 2px; margin-right: 6px; vertical-align: middle; background: var(--line); }
        .train { --line: var(--train); } .validation { --line: var(--validation); } .rate { --line: var(--rate); }
        svg { display: block; width: 100%; height: auto; }
        svg text { fill: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
        svg path { fill: none; stroke: var(--line); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
        svg circle { fill: var(--line); }
        svg circle:hover { r: 5; }
        svg .grid { stroke: var(--rule); }
        svg text.best { paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
        svg line.best { stroke: var(--soft); stroke-dasharray: 3 3; }
        .advice { list-style: none; margin: 0; padding: 0; display: grid; gap: 10px; }
        .advice li { background: var(--note); border-left: 4px solid var(--noteline); border-radius: 6px; padding: 10px 14px; }
        .advice small { display: block; }
        code { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
        .advice code { background: var(--card); border: 1px solid var(--rule); border-radius: 5px; padding: 1px 6px; white-space: nowrap; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { text-align: left; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--rule); font-weight: 400; white-space: nowrap; }
        thead th { color: var(--soft); font-size: 13px; }
        tbody tr:last-child > * { border-bottom: 0; }
        .n { text-align: right; padding-right: 0; padding-left: 10px; }
        .bar { min-width: 130px; }
        .bar span { display: inline-block; width: calc(100% - 52px); height: 8px; border-radius: 4px; background: var(--rule); vertical-align: middle; overflow: hidden; }
        .bar i { display: block; height: 100%; background: var(--line); border-radius: 4px; }
        .bar b { display: inline-block; width: 48px; text-align: right; font-weight: 400; }
        .matrix { width: auto; border-collapse: separate; border-spacing: 2px; font-size: 13px; }
        .matrix th, .matrix td { border: 0; padding: 4px 5px; }
        .matrix thead th { vertical-align: bottom; text-align: center; color: var(--ink); }
        .matrix thead th.axis { color: var(--soft); }
        .matrix thead th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 110px; overflow: hidden; text-overflow: ellipsis; }
        .matrix.short thead th span { writing-mode: initial; transform: none; }
        .matrix tbody th { text-align: right; padding-right: 8px; max-width: 140px; overflow: hidden; text-overflow: ellipsis; }
        .matrix tbody td { min-width: 34px; height: 30px; text-align: center; border-radius: 4px; }
        .matrix .right { background: color-mix(in srgb, var(--right) var(--shade), transparent); color: #fff; text-shadow: 0 0 3px rgb(0 0 0 / 60%); }
        .matrix .wrong { background: color-mix(in srgb, var(--wrong) calc(0.8 * var(--shade)), transparent); }
        .matrix .none { color: var(--soft); opacity: 0.5; }
        footer { color: var(--soft); font-size: 13px; }
        @media print { body { background: none; } .cards div, figure, .split > div, .panel { break-inside: avoid; } }
        """;
}
