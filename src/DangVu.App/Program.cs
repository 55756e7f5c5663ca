using DangVu.App.Cli;

return await Verbs.RunProcess(args);
