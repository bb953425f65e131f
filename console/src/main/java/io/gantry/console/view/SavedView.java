package io.gantry.console.view;

import io.gantry.http.validation.OneLineText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How somebody looks at the portfolio: what is selected, in which order, with which columns.
 *
 * @param name what they call it
 * @param query the part of the page's address that says what is selected and how it is sorted, such as {@code lamp=RED&sort=gap}
 * @param hidden the columns that are not as they are by themselves: not shown, or shown though few want them
 */
public record SavedView(
        @NotNull @OneLineText(max = 40) String name,

        @NotNull
        @Size(max = 1000)
        @Pattern(regexp = "[!-~]*", message = "view-query|the query of an address, percent-encoded|百分号编码的地址查询部分")
        String query,

        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z-]{1,30}", message = "view-column|the name of a column|列的名称") String>
                hidden) {

    public SavedView {
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
    }
}
