package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.orders.Order;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The stories of the requirements, each with everybody at a browser of their own. */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class StoriesTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");

  @LocalServerPort int port;
  @Autowired House house;
  @TempDir Path folder;

  private Browser consumer;
  private Browser desk;
  private Browser brand;

  @BeforeEach
  void openBrowsers() {
    var address = "http://127.0.0.1:" + port;
    consumer = new Browser(address);
    desk = new Browser(address);
    brand = new Browser(address);
    house.startAt(TestClock.START);
  }

  @AfterEach
  void closeBrowsers() {
    consumer.close();
    desk.close();
    brand.close();
  }

  /** Story 1, with a refund in place of the exchange. */
  @Test
  void whenABagIsTooSmall_thenTheBrandIsAskedAndTheMoneyIsBackWithProof() throws IOException {
    var shop = house.open(GERMANY, "{\"returnWindowDays\": 30}");
    house.know(shop, "Michael Kors", "mk-eu-online");
    var bag =
        new Piece(
            "Parker shoulder bag, small",
            "Michael Kors",
            "handbag",
            Money.of(29_800, "EUR"),
            Map.of("worn", false, "tagsIntact", true));
    var order = house.sell(shop, GERMANY, SellerPosition.Type.PROXY, bag);
    var pages = new Inspector(consumer, "bag");

    find(shop, order, pages);
    consumer.choose("It does not fit");
    consumer.write("In your words, if you like", "It is smaller than it looks.");
    consumer.press("See what is possible");
    consumer.sees("Is there any mark or damage on it?");
    pages.look("question");
    consumer.choose("No, it is as it arrived").press("See what is possible");

    assertThat(consumer.heading()).isEqualTo("You may have your money back.");
    consumer.sees("€298.00 back", "By Mon 29 June", "We decide and write to you");
    pages.look("outcome");
    consumer.attach("Add photos", photo("beside-a-ruler.png"));
    consumer.press("Send my request");
    assertThat(consumer.heading()).isEqualTo("We have your request.");
    consumer.sees("Our answer, by Wed", "“It is smaller than it looks.”", "beside-a-ruler.png");
    pages.look("received");

    signIn(shop);
    desk.follow("Decide");
    desk.sees("Clara Neumann", "It is smaller than it looks.");
    desk.unfold("Ask the brand").choose("Refund");
    desk.write("Your question, without the consumer’s name", "Unworn, may it come back?");
    desk.press("Ask the brand");
    consumer.comesToSee("Michael Kors is deciding.");
    consumer.doesNotSee("Unworn, may it come back?");
    pages.look("brand");

    brand.open(House.link(house.letters(shop, Party.BRAND).getFirst()));
    brand.sees("Unworn, may it come back?");
    brand.doesNotSee("Clara", "Neumann", House.emailOf(order));
    brand.press("Approve");
    consumer.comesToSee("Michael Kors agreed");

    desk.driver().navigate().refresh();
    desk.press("Decide by the rules");
    desk.unfold("Make an offer").choose("Refund");
    desk.write("Your words to them", "Gladly, as soon as it is here.").press("Make an offer");
    consumer.comesToSee("Now it is your choice.");
    consumer.follow("See the offer and choose");
    pages.look("offer");
    consumer.press("Agree to this");
  }

  private void find(Merchant shop, Order order, Inspector pages) {
    consumer.open("/s/" + shop.slug() + "/");
    pages.look("find");
    consumer.write("Order number", order.orderNumber());
    consumer.write("E-mail used for the order", "somebody@else.example");
    consumer.press("Find my order");
    consumer.sees("We find no order with this number and this e-mail.");
    consumer.write("E-mail used for the order", House.emailOf(order));
    consumer.press("Find my order");
    assertThat(consumer.heading()).isEqualTo("Which piece is it about?");
    pages.look("choose");
  }

  private void signIn(Merchant shop) {
    desk.open("/desk/" + shop.slug() + "/sign-in");
    desk.write("E-mail", House.STAFF_EMAIL).write("Password", House.STAFF_PASSWORD);
    desk.press("Sign in");
  }

  private File photo(String name) throws IOException {
    var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, 320, 240);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillRect(90, 70, 140, 110);
    graphics.dispose();
    var file = folder.resolve(name).toFile();
    ImageIO.write(image, "png", file);
    return file;
  }
}
