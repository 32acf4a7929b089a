"""LangChain's splitter, with a measure of the caller's."""

from collections.abc import Callable


def split_text(text: str, most: int, measure: Callable[[str], int]) -> list[str]:
    """Pieces that measure at most `most`, cut at line ends, else after sentences, else between words, else anywhere.

    No piece is empty.
    """
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        separators=["\n", r"(?<=[.!?…])\s+", r"\s+", ""],
        is_separator_regex=True,
        keep_separator="start",
        chunk_size=most,
        chunk_overlap=0,
        length_function=measure,
    )
    return [piece.strip() for piece in splitter.split_text(text) if piece.strip()]
