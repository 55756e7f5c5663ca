namespace DangVu.App.Ui;

/// <summary>What a module offers on a member's own page: the notebook, the self-review sheet.</summary>
internal interface IOwnLinks
{
    IEnumerable<Link> For(Ctx c);
}

/// <summary>What a module offers on the page of one's own account: letters of reminder.</summary>
internal interface IAccountLinks
{
    IEnumerable<PageAction> For(Ctx c);
}
