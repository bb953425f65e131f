package io.gantry.console.page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SettingsController {

    private final Settings settings;

    SettingsController(PageProperties properties) {
        this.settings = new Settings(properties.zone().getId());
    }

    @GetMapping("/api/console/settings")
    Settings settings() {
        return settings;
    }

    /** What the pages need to know of the installation. */
    record Settings(String zone) {}
}
