using DangVu.App.Demo;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Programme.Demo;

internal sealed class ProgrammeStory : IStory
{
    public IEnumerable<Fact> Tell(Town town) => [];
}
