namespace DangVu.App.Ui;

/// <summary>What a module offers on a member's own page: the notebook, the self-review sheet.</summary>
internal interface IOwnLinks
{
    IEnumerable<Link> For(Ctx c);
}
