package fi.polku;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The whole of Polku in one deployable. */
@SpringBootApplication
@Modulithic(systemName = "Polku")
public class Polku {
    public static void main(String[] args) {
        SpringApplication.run(Polku.class, args);
    }
}
