package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.storycorner.sync.CheckFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries the destination without sending a story. */
@Command(
        name = "check",
        description = "Tries the destination without sending a story: address, connection, sign-in, form, clock.")
final class SyncCheckCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    SyncCheckCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answer(options, this::print);
    }

    private int print(BoxParts parts) {
        var findings = parts.sending().check().get();
        findings.forEach(finding -> out.println((finding.ok() ? "ok       " : "problem  ") + finding.sentence()));
        return findings.stream().allMatch(CheckFinding::ok) ? Exit.OK : Exit.NO;
    }
}
