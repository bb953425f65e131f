package io.gantry.standalone.system;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A finger on a touch screen: the browser makes of it what it makes of a real one, scrolling, too. */
record Finger(CDPSession screen) {

    static Finger of(Page page) {
        return new Finger(page.context().newCDPSession(page));
    }

    void down(double x, double y) {
        tell("touchStart", at(x, y));
    }

    void move(double x, double y) {
        tell("touchMove", at(x, y));
    }

    void up() {
        tell("touchEnd", new JsonArray());
    }

    private static JsonArray at(double x, double y) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        var points = new JsonArray();
        points.add(point);
        return points;
    }

    private void tell(String type, JsonArray points) {
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        screen.send("Input.dispatchTouchEvent", event);
    }
}
