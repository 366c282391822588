package fi.polku;

import fi.polku.platform.seal.VerifyLog;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The whole of Polku in one deployable. */
// Two modules may each have their own Pages or Desk of the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Polku")
public class Polku {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify-log")) {
            // Nothing of a log may come between the words of the answer.
            LoggingSystem.get(Polku.class.getClassLoader()).beforeInitialize();
            System.exit(VerifyLog.run(args, System.out));
        }
        SpringApplication.run(Polku.class, args);
    }
}
