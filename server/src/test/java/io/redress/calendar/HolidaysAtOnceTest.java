package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** The first questions after a start come from many at once, and about several countries. */
class HolidaysAtOnceTest {
  private static final List<String> COUNTRIES = List.of("DE", "FR", "IT", "ES", "GB", "AU");
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  /** Classes of its own, so that each try is the first. */
  @RepeatedTest(10)
  void whenManyAskFirst_thenEachHearsOfTheHolidays()
      throws IOException, InterruptedException, ExecutionException, ReflectiveOperationException {
    try (var start = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
        var people = Executors.newFixedThreadPool(COUNTRIES.size())) {
      var calendars =
          start.loadClass(HolidayCalendars.class.getName()).getDeclaredConstructor().newInstance();
      var barrier = new CyclicBarrier(COUNTRIES.size());
      var asked = new ArrayList<Future<Boolean>>();
      for (var country : COUNTRIES) {
        asked.add(people.submit(question(start, calendars, country, barrier)));
      }
      for (var each : asked) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  private static Callable<Boolean> question(
      ClassLoader start, Object calendars, String country, CyclicBarrier barrier)
      throws ReflectiveOperationException {
    var lookup = MethodHandles.publicLookup();
    var holidays = start.loadClass(Holidays.class.getName());
    var of =
        lookup.findVirtual(
            calendars.getClass(), "of", MethodType.methodType(holidays, String.class));
    var isHoliday =
        lookup.findVirtual(
            holidays, "isHoliday", MethodType.methodType(boolean.class, LocalDate.class));
    return () -> {
      Thread.currentThread().setContextClassLoader(start);
      barrier.await();
      try {
        return (boolean) isHoliday.invoke(of.invoke(calendars, country), CHRISTMAS);
      } catch (Throwable e) {
        throw new IllegalStateException(country, e);
      }
    };
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(HolidaysAtOnceTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(URI.create(entry).toString(), e);
    }
  }
}
