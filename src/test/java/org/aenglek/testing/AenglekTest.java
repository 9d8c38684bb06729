package org.aenglek.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aenglek.Aenglek;
import org.aenglek.TestBed;
import org.aenglek.meetings.Group;
import org.aenglek.offers.Upkeep;
import org.aenglek.readiness.Round;
import org.aenglek.training.Classroom;
import org.aenglek.training.Learners;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test on the running application, with a database of its own that holds the sample province. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {
      Aenglek.class,
      TestBed.class,
      Site.class,
      World.class,
      Group.class,
      Round.class,
      Upkeep.class,
      Learners.class,
      Classroom.class,
      Hands.class
    },
    args = "--load=sample",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.main.allow-bean-definition-overriding=true",
      "management.server.port=0",
      "aenglek.home=target/test-home",
      "aenglek.trips.effort=200ms",
      "aenglek.people.look-every=7d",
      "aenglek.public-url=http://aenglek.test"
    })
@ContextConfiguration(initializers = OpenIdProvider.Believed.class)
@ExtendWith(TestBed.FreshDatabase.class)
public @interface AenglekTest {}
