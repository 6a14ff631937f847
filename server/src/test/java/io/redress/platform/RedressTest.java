package io.redress.platform;

import io.redress.Redress;
import io.redress.platform.database.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application over a real database and a real port on this machine.
 *
 * <ul>
 *   <li>The database is a fresh one with all migrations, in a PostgreSQL that all tests of this JVM
 *       share. Test classes with the same configuration share application and database: open a
 *       merchant of your own (a random {@code MerchantId}) instead of counting on an empty table.
 *   <li>{@code @Autowired TravellingClock clock} is the clock of the application. It stands at
 *       {@link TestClock#START} until somebody moves it, and it is shared: say {@code
 *       clock.travelTo(..)} first when the date matters.
 *   <li>{@code @LocalServerPort int port} is where it listens, on 127.0.0.1.
 *   <li>A nested {@code @TestConfiguration} is not found by itself: name it by {@code @Import}.
 *   <li>No work is done in the background: call {@code OutboxWorker.runDue()} and the like, or turn
 *       it on with {@code properties = "redress.background=true"}.
 *   <li>JVM and database session live in America/Los_Angeles, so that a forgotten zone shows.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Redress.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestClock.class)
public @interface RedressTest {
  /** Settings that differ from the defaults of tests. */
  @AliasFor(annotation = SpringBootTest.class)
  String[] properties() default {};
}
