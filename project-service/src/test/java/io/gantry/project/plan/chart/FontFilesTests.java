package io.gantry.project.plan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFilesTests {

    @Test
    void fontsWithChineseForSmallLettersComeFirst() {
        var names = List.of(
                "dejavusansbold.ttf",
                "notosanscjkbold.ttc",
                "somethingelse.ttf",
                "notoserifcjkregular.ttc",
                "dejavusans.ttf",
                "wqymicrohei.ttc",
                "notosanscjkregular.ttc");

        assertThat(names.stream().sorted(Comparator.comparingInt(FontFiles::rank)))
                .containsExactly(
                        "notosanscjkregular.ttc",
                        "wqymicrohei.ttc",
                        "notoserifcjkregular.ttc",
                        "dejavusans.ttf",
                        "notosanscjkbold.ttc",
                        "dejavusansbold.ttf",
                        "somethingelse.ttf");
    }

    @Test
    void whatIsWantedComesBeforeWhatTheMachineHas(@TempDir Path directory) throws IOException {
        var own = Files.createFile(directory.resolve("Own Font.TTF"));
        Files.createFile(directory.resolve("readme.txt"));

        assertThat(FontFiles.in(List.of(directory.toString()))).startsWith(own.toRealPath());
        assertThat(FontFiles.in(List.of(own.toString()))).startsWith(own.toRealPath());
    }

    @Test
    void aPlaceThatIsNotThereIsPassedOver(@TempDir Path directory) {
        assertThat(FontFiles.in(List.of(directory.resolve("nothing").toString())))
                .isEqualTo(FontFiles.in(List.of()));
    }
}
