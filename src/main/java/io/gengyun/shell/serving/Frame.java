package io.gengyun.shell.serving;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page of the browser begins with: title, icon, style. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("gengyun/gengyun.css")
@StyleSheet("gengyun/work.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Frame implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("耕耘");
        settings.addLink("icon", "gengyun/favicon.svg");
        settings.addMetaTag("theme-color", "#123f2d");
    }
}
