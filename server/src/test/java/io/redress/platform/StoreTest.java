package io.redress.platform;

import io.redress.platform.database.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of stores over a real database, without the rest of the application.
 *
 * <p>It knows every class whose name ends in {@code Store}, {@code JdbcClient}, {@code
 * TransactionTemplate}, {@code Tenancy}, {@code NewIds}, {@code JsonMapper} and the clock; name
 * what else a store needs by {@code @Import}. Work inside {@code tenancy.run(merchant, ...)} with a
 * merchant of your own. Database and clock are as in {@link RedressTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = StoresOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestClock.class)
public @interface StoreTest {}
