package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.conversation.Mail;
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
  private static final Place FRANCE = Place.of("FR", "Europe/Paris", "EUR");
  private static final Place BRITAIN = Place.of("GB", "Europe/London", "GBP");

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
    consumer.liveIn("Europe/Berlin");
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
    consumer.sees("How is it now?");
    pages.look("question");
    consumer.press("As it arrived: at most tried, tags still on");

    assertThat(consumer.heading()).isEqualTo("You may have your money back.");
    consumer.sees("€298.00 back", "By Mon 29 June", "We decide and write to you");
    pages.look("outcome");
    consumer.attach("Add photos", photo("beside-a-ruler.png"));
    consumer.comesToSee("It is here.");
    consumer.press("Send my request");
    assertThat(consumer.heading()).isEqualTo("We have your request.");
    consumer.sees("Our answer, by Wed", "“It is smaller than it looks.”", "beside-a-ruler.png");
    pages.look("received");

    var room = new Inspector(desk, "desk");
    signIn(shop);
    room.look("queue");
    desk.follow("Decide");
    desk.sees("Clara Neumann", "It is smaller than it looks.");
    room.look("case");
    desk.unfold("Ask the brand").choose("Refund");
    desk.write("Your question, without the consumer’s name", "Unworn, may it come back?");
    desk.press("Ask the brand");
    consumer.comesToSee("Michael Kors is deciding.");
    consumer.doesNotSee("Unworn, may it come back?");
    pages.look("brand");

    brand.open(House.link(house.letters(shop, Party.BRAND).getFirst()));
    brand.sees("Unworn, may it come back?");
    brand.doesNotSee("Clara", "Neumann", House.emailOf(order));
    var letters = new Inspector(brand, "brand");
    letters.look("request");
    brand.press("Approve");
    letters.look("answered");
    consumer.comesToSee("Michael Kors agreed");

    desk.driver().navigate().refresh();
    desk.press("Decide by the rules");
    desk.unfold("Make an offer").choose("Refund");
    desk.write("Your words to them", "Gladly, as soon as it is here.").press("Make an offer");
    consumer.comesToSee("Now it is your choice.");
    consumer.follow("See the offer and choose");
    pages.look("offer");
    consumer.choose("I agree to this").press("Agree to this");
    assertThat(consumer.heading())
        .isEqualTo("Your Parker shoulder bag, small is on its way back to us.");
    pages.look("way-back");

    takeBack("Send €298.00 to Clara Neumann");
    consumer.comesToSee("€298.00 is on its way to you.");
    consumer.doesNotSee("Proof of refund");
    assertThat(consumer.heading()).isEqualTo("€298.00 is on its way to you.");
    pages.look("money-on-way");

    untilTheMoneyIsThere();
    consumer.open(House.link(letter(shop)));
    consumer.sees("Your €298.00 has arrived.");
    consumer.follow("Proof of refund");
    consumer.sees("Visa ··2260", "€298.00", "RF-000001");
    pages.look("proof");
  }

  /** Story 2: her own rights first, then what is granted beside them. */
  @Test
  void whenChanelShoesDoNotFit_thenHerRightsComeFirstAndAnotherSizeIsPossible() {
    consumer.liveIn("Europe/Paris");
    var shop =
        house.open(
            FRANCE,
            """
            {"followsBrand": true, "exchangeWindowDays": 30,
             "remedies": ["exchange", "store_credit"]}
            """);
    house.know(shop, "Chanel", "chanel-online-range");
    var shoes =
        new Piece(
            "Slingbacks, 38",
            "Chanel",
            "shoes",
            Money.of(95_000, "EUR"),
            Map.of("worn", false, "damage", false, "tagsIntact", true));
    var order = house.sell(shop, FRANCE, SellerPosition.Type.PROXY, shoes);
    var pages = new Inspector(consumer, "shoes");

    find(shop, order);
    consumer
        .choose("It does not fit")
        .write("In your words, if you like", "A 39, if there is one.");
    consumer.press("See what is possible");
    consumer.press("No, it is as it should be");
    consumer.sees(
        "You may choose: your money back, an exchange or store credit.",
        "First, because it is your right.",
        "Another size or model",
        "Store credit");
    assertThat(consumer.text().indexOf("Your money back"))
        .isLessThan(consumer.text().indexOf("Another size or model"));
    consumer.sees("The law", "Harbour & Lane", "Chanel");
    pages.look("outcome");
    consumer.choose("Another size or model").press("Send my request");
    consumer.sees("Our answer, by Wed");

    signIn(shop);
    desk.follow("Decide");
    desk.sees("A 39, if there is one.");
    desk.press("Decide by the rules");
    desk.unfold("Make an offer").choose("Refund").choose("Exchange");
    desk.write("Your words to them", "A 39 is set aside for you.").press("Make an offer");

    consumer.comesToSee("Now it is your choice.");
    consumer.follow("See the offer and choose");
    consumer.choose("Another size or model").choose("I agree to this");
    consumer.press("Agree to this");
    consumer.sees("Your Slingbacks, 38 is on its way back to us.", "You agreed");
    pages.look("agreed");

    receive();
    consumer.comesToSee("We are seeing to what we agreed.");
    desk.unfold("Say it is done").write("How it was done", "The 39 is with her.");
    desk.press("Say it is done");
    consumer.comesToSee("It is done.");
    pages.look("done");
  }

  /** Story 3: a slip is told before he asks, and done means that his money is there. */
  @Test
  void whenAnotherPhoneCameAndWeAreLate_thenHeIsToldFirstAndPaidWithProof() {
    consumer.liveIn("Europe/London");
    var shop = house.open(BRITAIN, "{}");
    var phone = new Piece("Xperia 1 VII", "Sony", "phone", Money.of(109_900, "GBP"), Map.of());
    var order = house.sell(shop, BRITAIN, SellerPosition.Type.RETAILER, phone);
    var pages = new Inspector(consumer, "phone");

    find(shop, order);
    consumer.choose("It is not what I ordered");
    consumer.write("In your words, if you like", "This is another model. I need mine.");
    consumer.press("See what is possible");
    consumer.sees("You may choose: your money back or a new piece.", "We pay it");
    pages.look("outcome");
    consumer.press("Send my request");
    consumer.sees("Our answer, by Wed 17 June");
    assertThat(letter(shop).subject()).contains("We have your request");

    house.pass(Duration.ofDays(3));
    assertThat(letter(shop).subject()).contains("We are late, and we are sorry");
    consumer.open(House.link(letter(shop)));
    assertThat(consumer.heading()).isEqualTo("We are late, and we are sorry.");
    consumer.sees("We missed the day we had promised", "Thank you for your patience");
    pages.look("late");

    consumer.write("Write to us", "I would rather have my money back.").press("Send");
    consumer.sees("I would rather have my money back.", "Our reply to your words");

    signIn(shop);
    desk.follow("Clara Neumann is waiting for our decision");
    desk.sees("I would rather have my money back.");
    desk.write("Write to Clara Neumann", "You shall have it, with our apologies.").press("Send");
    consumer.comesToSee("You shall have it, with our apologies.");
    desk.press("Decide by the rules");
    desk.unfold("Make an offer").choose("Refund").choose("Replacement");
    desk.write("Your words to them", "We are sorry for the wait.").press("Make an offer");
    consumer.comesToSee("Now it is your choice.");
    consumer.follow("See the offer and choose");
    consumer.choose("Your money back").choose("I agree to this").press("Agree to this");

    takeBack("Send £1,099.00 to Clara Neumann");
    consumer.comesToSee("£1,099.00 is on its way to you.");
    consumer.doesNotSee("has arrived", "Proof of refund");
    untilTheMoneyIsThere();
    assertThat(letter(shop).subject()).contains("Your refund has arrived: £1,099.00");
    consumer.open(House.link(letter(shop)));
    consumer.sees("Your £1,099.00 has arrived.");
    consumer.follow("Proof of refund");
    consumer.sees("RF-000001", "Visa ··2260");
    pages.look("proof");
  }

  /** The withdrawal function, the ways back, and a page that is not there. */
  @Test
  void whenSheWithdrawsWithoutSigningIn_thenSheHasAReceiptAtOnce() {
    consumer.liveIn("Europe/Berlin");
    var shop = house.open(GERMANY, "{}");
    var bag = new Piece("Tote", "Maison", "handbag", Money.of(18_000, "EUR"), Map.of());
    var order = house.sell(shop, GERMANY, SellerPosition.Type.RETAILER, bag);
    var pages = new Inspector(consumer, "withdraw");
    signIn(shop);
    desk.doesNotSee("Clara Neumann");

    consumer.open("/s/" + shop.slug() + "/");
    consumer.follow("Withdraw from a purchase");
    pages.look("form");
    consumer.write("Your name", "Clara Neumann").write("Order number", order.orderNumber());
    consumer.write("E-mail for your receipt", House.emailOf(order));
    consumer.press("Withdraw from this purchase");
    consumer.sees("I withdraw from my purchase in order " + order.orderNumber() + ".");
    pages.look("confirm");
    consumer.press("Confirm the withdrawal");
    consumer.sees("We have your withdrawal.", "15 June 2026 at 08:30:00 CEST", "25 June");
    pages.look("receipt");
    desk.comesToSee("Clara Neumann");
    consumer.follow("Follow it");
    consumer.sees("You withdrew from the purchase", "Our answer, by Wed 17 June");
    consumer.follow("I no longer want this");
    pages.look("stop");
    consumer.press("Take my request back");
    assertThat(consumer.heading()).isEqualTo("We have put your request aside.");

    consumer.open("/s/" + shop.slug() + "/cases/none");
    assertThat(consumer.heading()).isEqualTo("There is nothing at this address.");
    pages.look("nothing");
    consumer.open("/s/" + shop.slug() + "/find");
    consumer.write("Order number", "HL-1").write("E-mail used for the order", "a@b.example");
    consumer.press("Send me a link instead");
    assertThat(consumer.heading()).isEqualTo("Please look into your mail.");
    pages.look("link-sent");
  }

  private Mail letter(Merchant shop) {
    return house.letters(shop, Party.CONSUMER).getFirst();
  }

  private void takeBack(String sending) {
    receive();
    consumer.comesToSee("will be sent to you.");
    desk.press(sending);
    house.settle();
  }

  private void receive() {
    desk.driver().navigate().refresh();
    desk.unfold("Book in what came back").choose("Received, the right piece");
    desk.press("Book in what came back");
    desk.unfold("Write down the inspection").choose("A: as new").choose("Accepted");
    desk.write("What you saw", "As it left us.").press("Write down the inspection");
  }

  private void untilTheMoneyIsThere() {
    house.pass(Duration.ofDays(3));
  }

  private void find(Merchant shop, Order order) {
    consumer.open("/s/" + shop.slug() + "/");
    consumer.write("Order number", order.orderNumber());
    consumer.write("E-mail used for the order", House.emailOf(order));
    consumer.press("Find my order");
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
