package org.storycorner.command;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** Everything that can be typed after {@code ./storycorner}, apart from {@code test}. */
public final class Commands {

    private Commands() {}

    /** Does what the arguments ask for with a box of this Spring application, and gives the exit code. */
    public static int run(Class<?> application, String... arguments) {
        var terminal = Terminal.ofThisProcess();
        var top =
                new CommandLine(new StoryCornerCommand(terminal)).addSubcommand(new RunCommand(application, terminal));
        return execute(top, terminal, arguments);
    }

    static int execute(CommandLine top, Terminal terminal, String... arguments) {
        return top.setOut(terminal.out())
                .setErr(terminal.err())
                .registerConverter(Port.class, Port::parse)
                .setParameterExceptionHandler((mistake, typed) -> misunderstood(mistake))
                .setExecutionExceptionHandler((thrown, command, parsed) -> Failure.report(thrown, terminal.err()))
                .execute(arguments);
    }

    private static int misunderstood(ParameterException mistake) {
        var command = mistake.getCommandLine();
        command.getErr().println(mistake.getMessage());
        command.getErr().println("See ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
