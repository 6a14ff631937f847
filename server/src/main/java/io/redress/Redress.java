package io.redress;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one deployable, one database, one clock. */
@SpringBootApplication
public class Redress {
  public static void main(String[] arguments) {
    SpringApplication.run(Redress.class, arguments);
  }
}
