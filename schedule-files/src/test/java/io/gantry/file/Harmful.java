package io.gantry.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a file might make of the process that reads it, as main classes in its place. Limits and process are the real ones. */
final class Harmful {

    private Harmful() {}

    public static final class Looping {
        public static void main(String[] arguments) {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    public static final class Hungry {
        public static void main(String[] arguments) {
            var all = new ArrayList<byte[]>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }

    public static final class Crashing {
        public static void main(String[] arguments) {
            Runtime.getRuntime().halt(134);
        }
    }

    public static final class Lying {
        public static void main(String[] arguments) throws IOException {
            Files.writeString(Path.of("answer.json"), "{\"format\":\"XER\",\"activities\":[{\"id\":7}]}");
        }
    }

    /** Answers the names of its environment variables, without those that the shell sets by itself. */
    public static final class Telling {
        public static void main(String[] arguments) throws IOException {
            var names = System.getenv().keySet().stream()
                    .filter(name -> !List.of("PWD", "OLDPWD", "SHLVL", "_").contains(name))
                    .toList();
            Files.writeString(Path.of("answer.json"), """
                    {"format":"X","projects":[],"project":"%s","activities":[],"calendars":[],"rows":0,"blankRows":0,"notes":[]}""".formatted(names));
        }
    }
}
