import { useEffect, useState } from "react";
import type { Theme } from "../canvas/grammar.ts";

const key = "ascribe.theme";
const dark = "(prefers-color-scheme: dark)";

/** The theme that the system prefers, until a person switches; that choice is kept in this browser. */
export function useTheme(): [Theme, () => void] {
  const [chosen, setChosen] = useState(readChoice);
  const [preferred, setPreferred] = useState<Theme>(() => (matchMedia(dark).matches ? "dark" : "light"));
  useEffect(() => {
    const media = matchMedia(dark);
    const onChange = () => setPreferred(media.matches ? "dark" : "light");
    media.addEventListener("change", onChange);
    return () => media.removeEventListener("change", onChange);
  }, []);
  const theme = chosen ?? preferred;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const toggle = () => {
    const next = theme === "light" ? "dark" : "light";
    setChosen(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A browser that keeps nothing: the choice lasts as long as the page.
    }
  };
  return [theme, toggle];
}

function readChoice(): Theme | undefined {
  try {
    const held = localStorage.getItem(key);
    return held === "light" || held === "dark" ? held : undefined;
  } catch {
    return undefined;
  }
}
