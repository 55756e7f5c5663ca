using DangVu.App.Ui;

namespace DangVu.App.Modules.Desk.Help;

/// <summary>Help for the whole, by what people come to do.</summary>
internal static class HelpPage
{
    private static readonly string[] Topics =
    [
        "month",
        "meeting",
        "import",
        "find",
        "figure",
        "paper",
        "rights",
        "backup",
    ];

    public static Task<PageModel?> Read(Ctx c) =>
        Task.FromResult<PageModel?>(
            new DetailModel
            {
                Title = c.T["help.title"],
                Lede = c.T["help.lede"],
                Sections =
                [
                    .. Topics.Select(topic => new Section(c.T["help." + topic])
                    {
                        Text = c.T["help." + topic + ".text"],
                    }),
                ],
            }
        );
}
