package org.xuetu.api.pages;

/// Who looks at a page, where it stands, and the files that pages need.
///
/// @param address path and query of the page itself
public record Visit(Reader reader, String address, WebResources assets) {
  public Tongue tongue() {
    return reader.tongue();
  }

  /// Whether the page stands in this part of the site.
  public boolean isIn(Room room) {
    return address.equals(room.path()) || address.startsWith(room.path() + "?");
  }

  /// The address that shows this page to the same reader with other wishes.
  public String as(Reader other) {
    return "/reading?as=" + other.text() + "&back=" + Addresses.encode(address);
  }
}
