using DangVu.Kernel.Results;

namespace DangVu.App.Ui;

/// <summary>A GET page. Read returns null when there is no such record for this actor.</summary>
internal sealed record GetPage(string Pattern, string Permission, Func<Ctx, Task<PageModel?>> Read);

/// <summary>
/// A form at one address: GET shows it, POST does it and sends on, or shows it again with all errors and everything typed.
/// </summary>
internal sealed record FormPage(
    string Pattern,
    string Permission,
    Func<Ctx, Task<FormModel?>> Show,
    Func<Ctx, FormReader, Task<Result<string>>> Post
)
{
    /// <summary>What it may weigh, its file included; null: as much as the site takes.</summary>
    public long? Largest { get; init; }
}

/// <summary>A button's POST without a form page of its own; sends on to where it says.</summary>
internal sealed record PostAction(string Pattern, string Permission, Func<Ctx, FormReader, Task<Result<string>>> Post);

/// <summary>A file to download: a paper, an export.</summary>
internal sealed record FilePage(string Pattern, string Permission, Func<Ctx, Task<IResult?>> Read);

/// <param name="Order">Place in the menu at the left.</param>
internal sealed record MenuEntry(string TextKey, string Href, string Permission, int Order);

/// <summary>All pages of all modules: one table that routing, the menu, the scope tests and the browser tests read.</summary>
internal sealed class PageList
{
    public List<GetPage> Gets { get; } = [];
    public List<FormPage> Forms { get; } = [];
    public List<PostAction> Posts { get; } = [];
    public List<FilePage> Files { get; } = [];
    public List<MenuEntry> Menu { get; } = [];

    public void Get(string pattern, string permission, Func<Ctx, Task<PageModel?>> read) =>
        Gets.Add(new(pattern, permission, read));

    public void Form(
        string pattern,
        string permission,
        Func<Ctx, Task<FormModel?>> show,
        Func<Ctx, FormReader, Task<Result<string>>> post,
        long? largest = null
    ) => Forms.Add(new(pattern, permission, show, post) { Largest = largest });

    public void Post(string pattern, string permission, Func<Ctx, FormReader, Task<Result<string>>> post) =>
        Posts.Add(new(pattern, permission, post));

    public void File(string pattern, string permission, Func<Ctx, Task<IResult?>> read) =>
        Files.Add(new(pattern, permission, read));

    public void MenuItem(string textKey, string href, string permission, int order) =>
        Menu.Add(new(textKey, href, permission, order));
}
