package io.gantry.http.input;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Reads UUIDs in parameters. A converter would not do: where it refuses, Spring asks its own lenient editor. */
@RestControllerAdvice
class IdParameters {

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new Editor());
    }

    private static final class Editor extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(Forms.uuid(text));
        }
    }
}
