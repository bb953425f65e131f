package io.gantry.project.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The defaults that come with the product, {@code element-defaults.json}: published time limits, each with its source. */
final class ShippedDefaults {

    static final List<ElementDefault> ALL = read();

    private ShippedDefaults() {}

    private static List<ElementDefault> read() {
        try (InputStream file = ShippedDefaults.class.getResourceAsStream("element-defaults.json")) {
            return List.copyOf(JsonMapper.shared()
                    .readValue(
                            Objects.requireNonNull(file, "element-defaults.json"),
                            new TypeReference<List<ElementDefault>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
