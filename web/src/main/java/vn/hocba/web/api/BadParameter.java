package vn.hocba.web.api;

/** A request whose parameter or body cannot be used; answered with 400. */
class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 80;

  private final String name;
  private final String value;

  BadParameter(String name, String value) {
    super(name);
    this.name = name;
    this.value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }
}
