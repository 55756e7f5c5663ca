using DangVu.App.Cli;

return await Verbs.Run(args);
