package io.gantry.project.plan;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What charts are written with.
 *
 * @param fonts files, and directories of files, with fonts that come before those that are where fonts usually are
 */
@ConfigurationProperties("gantry")
record ChartProperties(@DefaultValue List<String> fonts) {

    ChartProperties {
        fonts = List.copyOf(fonts);
    }
}
