package fi.polku.privacy.internal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A start that is a command: does it when everything is there, and ends. */
@Component
@ConditionalOnProperty(name = "polku.command", havingValue = "retention")
@Order(Ordered.LOWEST_PRECEDENCE)
class RetentionCommandAtStart implements ApplicationRunner {
    private final RetentionCommand command;
    private final ConfigurableApplicationContext context;

    RetentionCommandAtStart(RetentionCommand command, ConfigurableApplicationContext context) {
        this.command = command;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int code = command.run(arguments, System.out);
        System.exit(SpringApplication.exit(context, () -> code));
    }
}
