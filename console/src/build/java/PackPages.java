import com.google.javascript.jscomp.CommandLineRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Packs the pages: one script with what every page needs and one per feature, one file of styles, all under a path that
 * is named by their content, and compressed beside. Run by the build as a source file; pages under development never
 * meet it. Arguments: the folder with {@code static/}, and the folder to write to.
 */
public final class PackPages {

    private static final Pattern STATIC_IMPORT =
            Pattern.compile("^(?:import|export) (?:[^'\\n]*? from )?'([^']+)'", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("import\\('([^']+)'\\)");
    private static final Pattern LIBRARY = Pattern.compile("from '(/[^']+)'");
    private static final Pattern STYLES = Pattern.compile("<link rel=\"stylesheet\" href=\"/([^\"]+)\">\n");
    private static final Pattern SCRIPTS = Pattern.compile("(?:<script type=\"module\"[^>]*></script>\n)+");
    private static final String EARLY = "js/early.js";
    private static final String MAIN = "js/main.js";
    private static final String FEATURES = "js/features/";
    // What most people see first; it comes while the others do, and not after them.
    private static final String HOME = "portfolio";
    private static final String CHARTS = "js/vendor/echarts.js";

    private final Path from;
    private final Map<String, String> modules = new TreeMap<>();

    private PackPages(Path from) throws IOException {
        this.from = from;
        try (var files = Files.walk(from.resolve("js"))) {
            files.filter(file -> file.toString().endsWith(".js"))
                    .forEach(file -> modules.put(from.relativize(file).toString(), read(file)));
        }
        modules.put("js/vendor/vue.js", library("js/vendor/vue.js"));
        modules.put(FEATURES + "all.js", featureList());
    }

    public static void main(String[] args) throws Exception {
        new PackPages(Path.of(args[0], "static")).packTo(Path.of(args[1]));
    }

    private void packTo(Path to) throws Exception {
        var scripts = Files.createTempDirectory("pages");
        compile(scripts);
        var files = new TreeMap<String, byte[]>();
        try (var made = Files.list(scripts)) {
            made.forEach(file -> files.put(file.getFileName().toString(), named(read(file))));
        }
        var index = read(from.resolve("index.html"));
        files.put("all.css", styles(index));
        var folder = "pages/" + nameOf(files.values());
        for (var file : files.entrySet()) {
            write(to.resolve(folder).resolve(file.getKey()), file.getValue());
        }
        Files.writeString(to.resolve("index.html"), packed(index, "/" + folder));
        System.out.println("Packed " + modules.size() + " modules into " + files.size() + " files, "
                + files.values().stream().mapToInt(content -> gzip(content).length).sum() + " bytes compressed");
    }

    private void compile(Path to) throws IOException {
        var sources = Files.createTempDirectory("modules");
        for (var module : modules.entrySet()) {
            var file = sources.resolve(module.getKey());
            Files.createDirectories(file.getParent());
            // The compiler knows relative addresses only.
            var root = file.getParent().relativize(sources) + "/";
            Files.writeString(file, module.getValue().replace("from '/js/", "from '" + (root.startsWith(".") ? "" : "./") + root + "js/"));
        }
        var chunks = chunks();
        var args = new ArrayList<>(List.of(
                "--compilation_level=SIMPLE", "--language_in=UNSTABLE", "--language_out=UNSTABLE",
                "--dependency_mode=NONE", "--module_resolution=BROWSER", "--allow_dynamic_import",
                "--jscomp_off=*",
                "--chunk_output_type=ES_MODULES", "--chunk_output_path_prefix=" + to + "/"));
        for (var chunk : chunks.entrySet()) {
            var needed = needs(chunk.getValue(), chunks);
            needed.remove(chunk.getKey());
            args.add("--chunk=" + chunk.getKey() + ":" + chunk.getValue().size()
                    + (needed.isEmpty() ? "" : ":" + String.join(",", needed)));
            chunk.getValue().forEach(module -> args.add("--js=" + sources.resolve(module)));
        }
        var compiler = new Compiler(args.toArray(String[]::new));
        compiler.setExitCodeReceiver(code -> {
            if (code != 0) {
                throw new IllegalStateException("The pages cannot be packed: " + code);
            }
            return null;
        });
        compiler.run();
    }

    /** The modules by script, each after those it imports: what comes first, what is everybody's, then the features. */
    private Map<String, List<String>> chunks() {
        var placed = new LinkedHashSet<String>();
        var chunks = new LinkedHashMap<String, List<String>>();
        var early = new ArrayList<String>();
        place(EARLY, module -> true, placed, early);
        chunks.put("early", early);
        var main = new ArrayList<String>();
        place(MAIN, module -> true, placed, main);
        modules.keySet().stream()
                .filter(module -> !module.startsWith(FEATURES) && !module.equals(CHARTS))
                .forEach(module -> place(module, other -> !other.startsWith(FEATURES), placed, main));
        chunks.put("main", main);
        folders().forEach(feature -> placeFeature(feature, placed, chunks));
        return chunks;
    }

    private void placeFeature(String feature, Set<String> placed, Map<String, List<String>> chunks) {
        if (chunks.containsKey(feature)) {
            return;
        }
        Predicate<String> own = module -> module.startsWith(FEATURES + feature + "/");
        modules.keySet().stream()
                .filter(own)
                .flatMap(module -> imports(module).stream())
                .filter(module -> module.startsWith(FEATURES) && !own.test(module))
                .forEach(module -> placeFeature(folderOf(module), placed, chunks));
        var chunk = new ArrayList<String>();
        modules.keySet().stream().filter(own).forEach(module -> place(module, own, placed, chunk));
        chunks.put(feature, chunk);
    }

    private void place(String module, Predicate<String> belongs, Set<String> placed, List<String> chunk) {
        if (belongs.test(module) && placed.add(module)) {
            imports(module).forEach(other -> place(other, belongs, placed, chunk));
            chunk.add(module);
        }
    }

    private Set<String> needs(List<String> chunk, Map<String, List<String>> chunks) {
        if (chunk.contains(EARLY)) {
            return new LinkedHashSet<>();
        }
        var imported = chunk.stream().flatMap(module -> imports(module).stream()).collect(Collectors.toSet());
        return chunks.entrySet().stream()
                .filter(other -> other.getKey().equals("main")
                        || other.getValue().stream().anyMatch(imported::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> imports(String module) {
        return module.startsWith("js/vendor/")
                ? List.of()
                : STATIC_IMPORT.matcher(modules.get(module)).results()
                        .map(found -> found.group(1))
                        .map(name -> Path.of("/" + module).resolveSibling(name).normalize().toString().substring(1))
                        .toList();
    }

    private Set<String> folders() {
        return modules.keySet().stream()
                .filter(module -> module.endsWith("/manifest.js"))
                .map(PackPages::folderOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String featureList() {
        return folders().stream()
                .map("import %1$s from './%1$s/manifest.js';\n"::formatted)
                .collect(Collectors.joining(
                        "", "", "export const manifests = { " + String.join(", ", folders()) + " };\n"));
    }

    /** The charts stay a file of their own, under the address that their version names. */
    private byte[] named(String script) {
        var found = LIBRARY.matcher(modules.get(CHARTS));
        if (!found.find()) {
            throw new IllegalStateException(CHARTS + " names no library");
        }
        return script.replace("\"/" + CHARTS + "\"", "\"" + found.group(1) + "\"").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] styles(String index) throws IOException {
        var text = new StringBuilder();
        STYLES.matcher(index).results().map(found -> found.group(1)).forEach(file -> text.append(read(from.resolve(file))));
        try (var files = Files.walk(from.resolve(FEATURES))) {
            files.filter(file -> file.toString().endsWith(".css")).sorted().forEach(file -> text.append(read(file)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String packed(String index, String folder) {
        var head = """
                <script type="module" src="%1$s/early.js" async></script>
                <link rel="stylesheet" href="%1$s/all.css" data-all>
                <script type="module" src="%1$s/main.js"></script>
                <link rel="modulepreload" href="%1$s/%2$s.js">
                """.formatted(folder, HOME);
        return SCRIPTS.matcher(STYLES.matcher(index).replaceAll("")).replaceFirst(head);
    }

    private String library(String module) {
        var found = LIBRARY.matcher(modules.get(module));
        if (!found.find()) {
            throw new IllegalStateException(module + " names no library");
        }
        try (var in = PackPages.class.getResourceAsStream("/META-INF/resources" + found.group(1))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(String module) {
        return module.substring(FEATURES.length()).split("/")[0];
    }

    private static String nameOf(Iterable<byte[]> contents) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        contents.forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.write(file.resolveSibling(file.getFileName() + ".gz"), gzip(content));
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Compiler extends CommandLineRunner {

        Compiler(String[] args) {
            super(args);
        }
    }
}
