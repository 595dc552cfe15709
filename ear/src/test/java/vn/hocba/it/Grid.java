package vn.hocba.it;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A gradebook as a teacher sees it.
 * Columns are named {@code term:kind:ordinal}; rows count from 0.
 */
record Grid(Browser browser) {

  private static final String SUBJECT = "Toán";
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /** Goes to the teacher's Maths book of that class by the list of books. */
  static Grid open(Browser browser, String className) {
    browser.go("/gradebooks.xhtml");
    browser.click(By.xpath("//tr[td[normalize-space()='" + className + "']]//a[normalize-space()='" + SUBJECT + "']"));
    browser.find(By.cssSelector("table.hb-grid tbody tr"));
    return new Grid(browser);
  }

  WebElement input(int row, String column) {
    return cell(row, column).findElement(By.tagName("input"));
  }

  String value(int row, String column) {
    return input(row, column).getDomProperty("value");
  }

  void awaitValue(int row, String column, String value) {
    browser.await(d -> value(row, column).equals(value));
  }

  /** What a cell without an input shows. */
  String shown(int row, String column) {
    return cell(row, column).getText();
  }

  String reason(int row, String column) {
    return cell(row, column).findElement(By.cssSelector(".hb-grid-why")).getDomProperty("textContent");
  }

  void focus(int row, String column) {
    browser.run("arguments[0].focus()", input(row, column));
  }

  /** The cell that has the focus. */
  String focused() {
    return (String) browser.run("return document.activeElement.closest('[data-cell]').dataset.cell");
  }

  String cellId(int row, String column) {
    return cell(row, column).getDomAttribute("data-cell");
  }

  /** Pastes what a spreadsheet would have copied into the cell that has the focus. */
  void paste(String text) {
    browser.run("const data = new DataTransfer(); data.setData('text/plain', arguments[0]);"
        + "document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
        + "{clipboardData: data, bubbles: true, cancelable: true}))", text);
  }

  /** @param which {@code 1}, {@code 2} or {@code year} */
  String average(int row, String which) {
    return averageCell(row, which).getText();
  }

  /** Whether the server has yet to confirm an average. */
  boolean waiting(int row, String which) {
    return averageCell(row, which).getDomAttribute("class").contains("hb-is-waiting");
  }

  /** First pupil with a mark in each of these columns. */
  int rowWith(String... columns) {
    return IntStream.range(0, browser.all(By.cssSelector("table.hb-grid tbody tr")).size())
        .filter(row -> Stream.of(columns).noneMatch(column -> value(row, column).isEmpty())).findFirst().orElseThrow();
  }

  /** (sum of regular + 2 midterm + 3 final) / (number of regular + 5), half up to one place (TT 22/2021, 9.1). */
  String termAverage(int row, int term) {
    List<BigDecimal> regular = cells(row, term + ":REGULAR:").toList();
    BigDecimal sum = regular.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
        .add(cells(row, term + ":MIDTERM:").findFirst().orElseThrow().multiply(TWO))
        .add(cells(row, term + ":FINAL:").findFirst().orElseThrow().multiply(THREE));
    return sum.divide(BigDecimal.valueOf(regular.size() + 5L), 1, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
  }

  private Stream<BigDecimal> cells(int row, String columns) {
    return browser.all(By.cssSelector("td[data-r='" + row + "'][data-column^='" + columns + "'] input")).stream()
        .map(input -> new BigDecimal(input.getDomProperty("value").replace(',', '.')));
  }

  private WebElement cell(int row, String column) {
    return browser.find(By.cssSelector("td[data-r='" + row + "'][data-column='" + column + "']"));
  }

  private WebElement averageCell(int row, String which) {
    return browser.all(By.cssSelector("table.hb-grid tbody tr")).get(row)
        .findElement(By.cssSelector("td[data-average='" + which + "']"));
  }
}
