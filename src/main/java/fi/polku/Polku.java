package fi.polku;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The whole of Polku in one deployable. */
// Two modules may each have their own Pages or Desk of the same name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Polku")
public class Polku {
    public static void main(String[] args) {
        SpringApplication.run(Polku.class, args);
    }
}
