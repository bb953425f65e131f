package io.gantry.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class MatchTests {

    @TempDir
    Path classes;

    @ParameterizedTest
    @MethodSource("io.gantry.event.EventTypes#families")
    void aFamilyHasOneCaseForEachOfItsTypes(Class<?> family) {
        var types = cases(family).map(method -> method.getParameterTypes()[0]);

        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(EventTypes.below(family).toList());
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.EventTypes#families")
    void codeThatLeavesOutOneTypeDoesNotCompile(Class<?> family) {
        var all = cases(family).toList();

        assertThat(errorsOf(family, all)).isEmpty();
        assertThat(errorsOf(family, all.subList(1, all.size()))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.gantry.event.Samples#all")
    void anEventComesToTheCaseOfItsType(Samples.Sample sample) throws ReflectiveOperationException {
        var family = EventTypes.familyOf(sample.type());
        var event = JsonMapper.shared().readValue(sample.json(), family);

        var matched = match(family, event);

        assertThat(EventTypes.nameOf((Class<?>) matched)).isEqualTo(sample.type());
    }

    private static Class<?> casesOf(Class<?> family) {
        return Arrays.stream(family.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("Cases"))
                .findFirst()
                .orElseThrow();
    }

    // A case with a body of its own would let code pass that does not know the type.
    private static Stream<Method> cases(Class<?> family) {
        return Arrays.stream(casesOf(family).getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()));
    }

    private static Object match(Class<?> family, Object event) throws ReflectiveOperationException {
        var cases = Proxy.newProxyInstance(
                family.getClassLoader(),
                new Class<?>[] {casesOf(family)},
                (proxy, method, arguments) -> method.getParameterTypes()[0]);
        try {
            return family.getMethod("match", casesOf(family)).invoke(event, cases);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** What the compiler says of code that has just these cases. */
    private List<String> errorsOf(Class<?> family, List<Method> cases) {
        var type = family.getCanonicalName();
        var bodies = cases.stream()
                .map(method -> "public Void on(" + method.getParameterTypes()[0].getCanonicalName()
                        + " event) { return null; }")
                .collect(Collectors.joining("\n"));
        return errorsOf("class Reader { Void read(" + type + " event) { return event.match(new " + type
                + ".Cases<Void>() {\n" + bodies + "\n}); } }");
    }

    private List<String> errorsOf(String code) {
        var source = new SimpleJavaFileObject(URI.create("string:///Reader.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
        var compiler = ToolProvider.getSystemJavaCompiler();
        var output = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            compiler.getTask(output, files, null, options, null, List.of(source))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString().lines().filter(line -> line.contains("error:")).toList();
    }
}
