package io.gantry.console.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names the features of the pages while they are developed: a folder with a manifest is one, and browsers cannot list
 * folders. Packed pages have the list in them.
 */
@RestController
class FeatureListController {

    private static final String MANIFESTS = "classpath:/static/js/features/*/manifest.js";

    @GetMapping(path = "/js/features/all.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> features() throws IOException {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(module(folders()));
    }

    private static String module(List<String> names) {
        return names.stream()
                .map("import %1$s from './%1$s/manifest.js';\n"::formatted)
                .collect(Collectors.joining(
                        "", "", "\nexport const manifests = { " + String.join(", ", names) + " };\n"));
    }

    private static List<String> folders() throws IOException {
        var names = new ArrayList<String>();
        for (var manifest : new PathMatchingResourcePatternResolver().getResources(MANIFESTS)) {
            var path = manifest.getURL().getPath().split("/");
            names.add(path[path.length - 2]);
        }
        return names.stream().sorted().toList();
    }
}
