package org.aenglek;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the application: {@code java -jar aenglek.jar}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Modulithic(sharedModules = {"base", "site"})
public class Aenglek {
  public static void main(String[] arguments) {
    var command = Command.asked(arguments);
    if (command.isPresent()) System.exit(command.get().run(System.out));
    SpringApplication.run(Aenglek.class, arguments);
  }
}
