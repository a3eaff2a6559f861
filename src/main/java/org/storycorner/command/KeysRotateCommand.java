package org.storycorner.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.storycorner.queue.BoxKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a new sealing key. */
@Command(
        name = "rotate",
        description = "Makes a new key that seals every story from now on; the keys before it stay, to open what they"
                + " sealed. The box has to be stopped for that.")
final class KeysRotateCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    KeysRotateCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(options.data())) {
            throw ChosenBox.noBox(options);
        }
        var key = new BoxKeys(options.keyFile()).rotate(options.data());
        out.println("Key " + key.id() + " seals every story from now on; the older ones open what they sealed.");
        out.println("Copies and recovery sheets of the key file are out of date: replace them,"
                + " and print a new sheet with ./storycorner keys backup --to FILE.pdf");
        return Exit.OK;
    }
}
