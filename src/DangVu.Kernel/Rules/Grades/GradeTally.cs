namespace DangVu.Kernel.Rules;

/// <summary>What the grades look at: points, leaves met, and whether preconditions, vetoes and minima are kept.</summary>
public sealed record GradeTally(Score? Points, int Met, int NotKnown, int Total, Outcome Standing);
