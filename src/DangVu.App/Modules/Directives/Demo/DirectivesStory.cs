using DangVu.App.Demo;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Directives.Demo;

internal sealed class DirectivesStory : IStory
{
    public IEnumerable<Fact> Tell(Town town) => [];
}
