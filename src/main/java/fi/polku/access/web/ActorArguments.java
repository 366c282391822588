package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.CurrentActor;
import fi.polku.access.SignInSettings;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every handler take the {@link Actor}, and tells the page's head who is signed in. */
@Component
class ActorArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer, Ui.PersonSource {
    private final CurrentActor current;
    private final SignInSettings settings;

    ActorArguments(CurrentActor current, SignInSettings settings) {
        this.current = current;
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current.get();
    }

    @Override
    public Ui.@Nullable Person current(Texts texts) {
        Account account = current.account();
        return account == null
                ? null
                : new Ui.Person(
                        account.name(),
                        initials(account.name()),
                        texts.of(account.label()),
                        account.home(),
                        settings.hasPasskeys());
    }

    private static String initials(String name) {
        var letters = new StringBuilder();
        for (String part : name.split(" ", -1)) {
            if (!part.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(part.codePointAt(0));
            }
        }
        return letters.toString();
    }
}
