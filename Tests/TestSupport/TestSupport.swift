public import TextModel
