package org.storycorner.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.storycorner.posters.Sheet;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** Everything that can be typed after {@code ./storycorner}, apart from {@code test}. */
public final class Commands {

    private Commands() {}

    /** Does what the arguments ask for with a box of this Spring application, and gives the exit code. */
    public static int run(Class<?> application, String... arguments) {
        return run(application, Terminal.ofThisProcess(), arguments);
    }

    static int run(Class<?> application, Terminal terminal, String... arguments) {
        var box = new ChosenBox(application, List.of(arguments), terminal);
        var top = tree(box, terminal)
                .addSubcommand(new RunCommand(application, terminal))
                .addSubcommand(keys(terminal))
                .addSubcommand(forms(terminal));
        return execute(top, terminal, List.of(arguments));
    }

    /** Does in this box's process what was asked for in another one. */
    static int inBox(BoxParts parts, Path keyFile, ControlRequest request, Terminal terminal) {
        var box = new OwnBox(parts, keyFile, request.proof());
        return execute(tree(box, terminal), terminal, request.arguments());
    }

    private static CommandLine tree(Box box, Terminal terminal) {
        var queue = new CommandLine(new QueueCommand())
                .addSubcommand(new QueueStatusCommand(box, terminal.out()))
                .addSubcommand(new QueueListCommand(box, terminal.out()))
                .addSubcommand(new QueueShowCommand(box, terminal.out()))
                .addSubcommand(new QueueReleaseCommand(box, terminal.out()))
                .addSubcommand(new QueueExportCommand(box, terminal))
                .addSubcommand(new QueueImportCommand(box, terminal))
                .addSubcommand(new QueueHandedOverCommand(box, terminal))
                .addSubcommand(new QueueSettleCommand(box, terminal.out()))
                .addSubcommand(new QueueWithdrawCommand(box, terminal.out()));
        var sync = new CommandLine(new SyncCommand())
                .addSubcommand(new SyncCheckCommand(box, terminal.out()))
                .addSubcommand(new SyncNowCommand(box, terminal.out()));
        var staff = new CommandLine(new StaffCommand())
                .addSubcommand(new StaffListCommand(box, terminal.out()))
                .addSubcommand(new StaffResetCommand(box, terminal.out()));
        return new CommandLine(new StoryCornerCommand())
                .addSubcommand(queue)
                .addSubcommand(sync)
                .addSubcommand(staff);
    }

    private static CommandLine forms(Terminal terminal) {
        var forms = new CommandLine(new FormsCommand())
                .addSubcommand(new FormsPrintCommand(terminal))
                .addSubcommand(new FormsReadCommand(terminal))
                .addSubcommand(new FormsCardsCommand(terminal));
        for (var sheet : Sheet.values()) {
            forms.addSubcommand(sheet.code(), new FormsSheetCommand(sheet, terminal));
        }
        return forms;
    }

    /** Only where the person is: no key passes through the control socket. */
    private static CommandLine keys(Terminal terminal) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new KeysShowCommand(terminal.out()))
                .addSubcommand(new KeysRotateCommand(terminal.out()))
                .addSubcommand(new KeysBackupCommand(terminal, Clock.system(ZoneId.systemDefault())))
                .addSubcommand(new KeysRestoreCommand(terminal))
                .addSubcommand(new KeysCertificateCommand(terminal));
    }

    private static CommandLine withHelp(CommandLine command) {
        command.getSubcommands().values().stream().distinct().forEach(Commands::withHelp);
        return command.addMixin("help", new HelpOption());
    }

    private static int execute(CommandLine top, Terminal terminal, List<String> arguments) {
        int code = withHelp(top)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Port.class, Port::parse)
                .setParameterExceptionHandler((mistake, typed) -> misunderstood(mistake))
                .setExecutionExceptionHandler((thrown, command, parsed) -> Failure.report(thrown, terminal.err()))
                .execute(arguments.toArray(String[]::new));
        terminal.flush();
        return code;
    }

    private static int misunderstood(ParameterException mistake) {
        var command = mistake.getCommandLine();
        command.getErr().println(mistake.getMessage());
        command.getErr().println("See ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
