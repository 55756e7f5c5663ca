namespace DangVu.App.Ui;

/// <summary>What a page shows. Views receive it; they fetch nothing.</summary>
public abstract record PageModel
{
    /// <summary>The heading, already in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>The answer to the page's one question, in a sentence under the heading.</summary>
    public string? Lede { get; init; }

    public IReadOnlyList<Link> Crumbs { get; init; } = [];

    /// <summary>At most one of them primary.</summary>
    public IReadOnlyList<PageAction> Actions { get; init; } = [];

    /// <summary>Help in place: what this page is for and what to do, a few plain sentences.</summary>
    public string? Help { get; init; }

    /// <summary>The rule beside the thing it rules, with its basis.</summary>
    public IReadOnlyList<RuleNote> Rules { get; init; } = [];

    public int Status { get; init; } = 200;

    /// <summary>Why the copy that was asked for (file, print) was not made.</summary>
    public string? CopyProblem { get; init; }
}

public sealed record Link(string Text, string Href);

/// <summary>A button or link at the head of a page. Post actions are forms with an antiforgery token.</summary>
public sealed record PageAction(string Text, string Href, bool Primary = false, bool Post = false)
{
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}

public sealed record RuleNote(string Text, string Basis, bool Verified);

/// <summary>ok, due, late, mute: said by word, sign and colour together.</summary>
public enum Tone
{
    None,
    Ok,
    Due,
    Late,
    Mute,
}

/// <summary>One value in a table or fact list.</summary>
public sealed record Cell(string Text, string? Href = null, Tone Tone = Tone.None, string? Sub = null)
{
    public bool Number { get; init; }

    public static implicit operator Cell(string? text) => new(text ?? "");

    public static Cell Of(long number) => new(Vn.Number(number)) { Number = true };
}

/// <param name="Number">Set to the right.</param>
public sealed record Column(string Text, bool Number = false)
{
    /// <summary>Where the same list is in the order of this column; the other way round when it already is.</summary>
    public string? SortHref { get; init; }

    /// <summary>ascending or descending, when the list is in the order of this column.</summary>
    public string? Sorted { get; init; }
}

public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    public string? Caption { get; init; }
    public string? Empty { get; init; }

    /// <summary>Keeps its columns on a phone and scrolls sideways: months, boards.</summary>
    public bool Matrix { get; init; }
    public IReadOnlyList<Cell>? Total { get; init; }
}

public sealed record ListModel : PageModel
{
    public required Table Table { get; init; }

    /// <summary>GET form above the table.</summary>
    public IReadOnlyList<Field> Filters { get; init; } = [];

    /// <summary>Where the next 25 rows are; null on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>Back to the first rows, when not on them.</summary>
    public string? First { get; init; }

    /// <summary>Shown above the table: charts, matrices.</summary>
    public IReadOnlyList<Section> Above { get; init; } = [];

    /// <summary>Other lists one step away: saved searches.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What else narrows the list, in words; <see cref="Unfilter"/> takes it away.</summary>
    public IReadOnlyList<string> Narrowed { get; init; } = [];
    public string? Unfilter { get; init; }

    /// <summary>Not offered as a file or for print: answers of a search, a step of a task.</summary>
    public bool NoCopies { get; init; }
}

public sealed record DetailModel : PageModel
{
    /// <summary>GET form above the facts: the day and what else the page is asked for.</summary>
    public IReadOnlyList<Field> Filters { get; init; } = [];

    /// <summary>The tables of the page are offered as a file and for print.</summary>
    public bool Copies { get; init; }

    public IReadOnlyList<(string Label, Cell Value)> Facts { get; init; } = [];
    public IReadOnlyList<Section> Sections { get; init; } = [];
}

/// <summary>A part of a page: any of facts, table, prose, chart, in that order.</summary>
public sealed record Section(string? Title)
{
    public string? Text { get; init; }
    public IReadOnlyList<(string Label, Cell Value)> Facts { get; init; } = [];
    public Table? Table { get; init; }

    /// <summary>Each with its caption; a larger view opens at its address.</summary>
    public IReadOnlyList<(string Src, string Caption)> Photos { get; init; } = [];
    public Chart? Chart { get; init; }
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Where something stands in its few steps, in one line: done, here, to come.</summary>
    public IReadOnlyList<StripStep> Strip { get; init; } = [];
    public IReadOnlyList<PageAction> Actions { get; init; } = [];
}

/// <summary>One line of a to-do list: sign, words, state, one button.</summary>
public sealed record Step(
    string Sign,
    Tone Tone,
    string Text,
    string? Sub,
    string? State,
    Link? Button,
    bool Primary = false
);

/// <param name="Here">The step that is being done.</param>
public sealed record StripStep(string Text, bool Done, bool Here);

/// <summary>A chart drawn on the server as SVG; its table stands beside it.</summary>
public abstract record Chart(string Label);

public sealed record LineChart(string Label, IReadOnlyList<(string Label, double Value)> Points, double? Target = null)
    : Chart(Label);

public sealed record BarChart(string Label, IReadOnlyList<(string Label, double Value, string? Href)> Bars)
    : Chart(Label);

/// <summary>Numbered squares: a criteria board.</summary>
public sealed record BoardChart(
    string Label,
    IReadOnlyList<(string Text, Tone Tone, string? Href, string Title)> Squares
) : Chart(Label);

/// <summary>Two sides of one scale, youngest below: an age pyramid.</summary>
public sealed record PyramidChart(
    string Label,
    string Left,
    string Right,
    IReadOnlyList<(string Label, long Left, long Right)> Bands
) : Chart(Label);

/// <summary>Work over time: each line from the day it was given to the day it is due; the table stands beside it.</summary>
public sealed record GanttChart(string Label, DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<GanttBar> Bars)
    : Chart(Label);

public sealed record GanttBar(
    string Text,
    DateOnly From,
    DateOnly To,
    DateOnly Due,
    Tone Tone,
    string State,
    string Href
);

/// <summary>A month's days in weeks from Monday, with what falls on each.</summary>
public sealed record MonthChart(
    string Label,
    DateOnly Month,
    DateOnly Today,
    IReadOnlyList<string> Weekdays,
    IReadOnlyList<MonthMark> Marks
) : Chart(Label);

public sealed record MonthMark(DateOnly On, string Text, string State, Tone Tone, string Href);

public sealed record ProgressChart(string Label, long Done, long Of) : Chart(Label);

public sealed record FormModel : PageModel
{
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>A verb.</summary>
    public required string Submit { get; init; }
    public string? Cancel { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>
    /// The name under which the browser keeps what is typed until it is saved, see <see cref="Drafts"/>; null for most forms.
    /// </summary>
    public string? Draft { get; init; }

    /// <summary>
    /// Where the page itself sends what is being typed every few seconds (wwwroot/save.js); rows of a grid carry a hidden input "mark", which
    /// tells whether somebody else wrote since. Null for most forms.
    /// </summary>
    public string? Save { get; init; }

    /// <summary>
    /// Where the page asks what the choices come to while they are being made (wwwroot/live.js); without script the button beside the lines
    /// asks. Null for most forms.
    /// </summary>
    public string? Live { get; init; }

    /// <summary>What the choices come to, as they stand.</summary>
    public IReadOnlyList<(string Text, Tone Tone)> LiveLines { get; init; } = [];

    /// <summary>Many fields of which few are wanted: beside each other where there is room, and none of them is needed.</summary>
    public bool Compact { get; init; }

    /// <summary>Parts shown between heading and form (what is being decided, check your answers).</summary>
    public IReadOnlyList<Section> Above { get; init; } = [];
}

public sealed record FieldError(string? Field, string Text);

public enum FieldKind
{
    Text,
    LongText,
    Date,
    Number,
    Money,
    Select,
    Radio,
    Check,

    /// <summary>A list of tick boxes; the value is the ticked keys joined by commas.</summary>
    Checks,
    File,
    Hidden,
    Password,

    /// <summary>One row per key, the same inputs in each: a roll call, a quarter's comments.</summary>
    Grid,
}

/// <summary>A field of a form, with what stands in it as text: what was typed is never lost.</summary>
public sealed record Field(string Name, string Label, FieldKind Kind = FieldKind.Text)
{
    public string? Value { get; init; }
    public string? Hint { get; init; }
    public bool Required { get; init; }
    public IReadOnlyList<(string Key, string Text)> Options { get; init; } = [];
    public string? Autocomplete { get; init; }
    public string? Accept { get; init; }

    /// <summary>Of a grid: the inputs of each row; their names are "name.rowKey.inputName".</summary>
    public IReadOnlyList<Field> Inputs { get; init; } = [];
    public IReadOnlyList<GridRow> Rows { get; init; } = [];

    /// <summary>Filled from what the register already knows; the form says so.</summary>
    public bool Prefilled { get; init; }
}

public sealed record GridRow(string Key, string Label, string? Sub, IReadOnlyDictionary<string, string?> Values);

/// <summary>A page that only says something: why not, and what to do.</summary>
public sealed record MessageModel : PageModel;

/// <summary>A page with a view of its own.</summary>
public sealed record CustomModel(Type View, object Content) : PageModel;
