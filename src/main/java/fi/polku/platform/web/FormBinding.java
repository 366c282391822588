package fi.polku.platform.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are records: only their components are filled in, whatever names a request has. */
@ControllerAdvice
class FormBinding {
    @InitBinder
    void onlyComponents(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
